plugins {
    id("com.android.library")
    id("org.jetbrains.kotlin.android")
}

android {
    namespace = "app.mitmach.core"
    compileSdk = 35
    defaultConfig {
        minSdk = 26
    }
}

kotlin {
    jvmToolchain(17)
    explicitApi()
}

dependencies {
    api(project(":generated"))
}
