plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

dependencies {
    api(project(":core"))
    // Nothing is composed here: what screens show is marked as unchanging, so they skip what is the same.
    api(libs.compose.runtime)
}
