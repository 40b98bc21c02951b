// For Android Studio: the same sources as the Maven build beside this file, as Android libraries.

pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "mitmach-kotlin"
include(":generated", ":core")
