//! Generates the Kotlin and Swift sources from the built library; see `scripts/bindings.sh`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
