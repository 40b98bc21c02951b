//! Scripts that need what few machines have say so, and what to do.

use std::path::Path;
use std::process::{Command, Output};

/// Runs a script as on a machine without Google's or Apple's tools.
fn run(script: &str, arguments: &[&str]) -> Output {
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts");
    Command::new("bash")
        .arg(scripts.join(script))
        .args(arguments)
        .env_remove("ANDROID_HOME")
        .env_remove("ANDROID_NDK_HOME")
        .output()
        .expect("bash runs")
}

fn refuses(script: &str, arguments: &[&str], status: i32, names: &[&str]) {
    let output = run(script, arguments);
    let says = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{script}: {says}");
    for name in names {
        assert!(says.contains(name), "{script} does not name {name}: {says}");
    }
}

#[test]
fn without_an_ndk_the_android_script_says_how_to_get_one() {
    refuses(
        "android.sh",
        &[],
        1,
        &["Android NDK", "ANDROID_NDK_HOME", "sdkmanager"],
    );
}

#[cfg(not(target_os = "macos"))]
#[test]
fn elsewhere_than_on_a_mac_the_ios_script_says_what_it_needs() {
    refuses("ios.sh", &[], 1, &["Mac", "Xcode", "scripts/swift.sh"]);
}

#[test]
fn every_script_tells_what_it_does_and_refuses_what_it_does_not_know() {
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scripts");
    for entry in std::fs::read_dir(scripts).expect("the scripts") {
        let name = entry.expect("a script").file_name();
        let name = name.to_string_lossy();
        // Those that other scripts use, and those without options.
        if [
            "setup.sh",
            "jvm.sh",
            "tidy.sh",
            "swift-common.sh",
            "swift-env.sh",
            "simulate.sh",
        ]
        .contains(&name.as_ref())
        {
            continue;
        }
        let help = run(&name, &["--help"]);
        let text = String::from_utf8_lossy(&help.stdout);
        assert!(
            help.status.success() && text.contains("Usage:"),
            "{name}: {text}"
        );
        refuses(&name, &["--no-such-option"], 2, &["--help"]);
    }
}
