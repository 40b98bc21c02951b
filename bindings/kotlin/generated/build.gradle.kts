plugins {
    id("com.android.library")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "app.mitmach.core.generated"
    compileSdk = 35
    defaultConfig {
        minSdk = 26
        consumerProguardFiles("consumer-rules.pro")
    }
    // The native library of each processor goes to src/main/jniLibs/ABI/libmitmach_bindings.so.
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    api("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.11.0")
    // With JNA's own native part for Android's processors.
    implementation("net.java.dev.jna:jna:5.19.1@aar")
}
