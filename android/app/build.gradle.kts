// Makes the APK. Not run yet, see ../settings.gradle.kts and README.md.

plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

android {
    namespace = "app.mitmach.companion.android"
    compileSdk =
        libs.versions.compile.sdk
            .get()
            .toInt()

    defaultConfig {
        applicationId = "app.mitmach.companion"
        minSdk =
            libs.versions.min.sdk
                .get()
                .toInt()
        targetSdk =
            libs.versions.target.sdk
                .get()
                .toInt()
        versionCode = 1
        versionName = libs.versions.app.get()
        // The town's server: its invites open the app by themselves. -PinviteHost=mitmach.my-town.example
        manifestPlaceholders["inviteHost"] = providers.gradleProperty("inviteHost").getOrElse("mitmach.example.org")
        // What scripts/android.sh builds.
        ndk.abiFilters += listOf("arm64-v8a", "armeabi-v7a", "x86_64")
    }

    buildTypes {
        release {
            // Untried where this was written: shrink once the APK has been seen to run.
            isMinifyEnabled = false
        }
    }

    androidResources {
        localeFilters += listOf("de", "en")
    }

    sourceSets.getByName("main") {
        // The one file that Maven does not compile.
        kotlin.srcDir("src/androidx/kotlin")
        // The fonts.
        assets.srcDir("../design/src/main/resources")
    }

    // Robolectric's tests are Maven's.
    sourceSets.getByName("test").java.setSrcDirs(emptyList<String>())
    sourceSets.getByName("test").kotlin.setSrcDirs(emptyList<String>())

    lint {
        warningsAsErrors = true
        // Versions are moved by hand, together with pom.xml.
        disable += listOf("GradleDependency", "NewerVersionAvailable", "AndroidGradlePluginVersion")
    }
}

kotlin {
    jvmToolchain(17)
}

// The native library of each processor comes from ../scripts/android.sh, by way of the module generated.
tasks.named("preBuild") {
    val libraries = file("../../bindings/kotlin/generated/src/main/jniLibs")
    doFirst {
        check(libraries.isDirectory) { "$libraries is missing: run scripts/android.sh first" }
    }
}

dependencies {
    implementation(project(":companion-core"))
    implementation(project(":companion-design"))
    implementation(project(":companion-contract"))
    implementation(project(":companion-navigation"))
    implementation(libs.activity.compose)
    implementation(libs.coroutines.android)
    implementation(libs.zxing)
}
