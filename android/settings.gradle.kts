// For Android Studio, and to make the APK: the same sources as the Maven build beside this file, as Android libraries.
// Written where there is neither Gradle nor Android's SDK: not run yet. See app/README.md.

pluginManagement {
    repositories {
        google()
        mavenCentral()
        gradlePluginPortal()
    }
}

dependencyResolutionManagement {
    repositoriesMode = RepositoriesMode.FAIL_ON_PROJECT_REPOS
    repositories {
        google()
        mavenCentral()
    }
}

rootProject.name = "mitmach-android"

// The core's Kotlin package under the names that its own build has.
include(":generated", ":core")
project(":generated").projectDir = file("../bindings/kotlin/generated")
project(":core").projectDir = file("../bindings/kotlin/core")

// The app's modules under the names that Maven has; the desktop's window is Maven's alone.
mapOf(
    "companion-core" to "core",
    "companion-design" to "design",
    "companion-contract" to "feature/contract",
    "companion-today" to "feature/today",
    "companion-garden" to "feature/garden",
    "companion-calendar" to "feature/calendar",
    "companion-events" to "feature/events",
    "companion-more" to "feature/more",
    "companion-joining" to "feature/joining",
    "companion-navigation" to "navigation",
    "companion-app" to "app",
).forEach { (name, folder) ->
    include(":$name")
    project(":$name").projectDir = file(folder)
}
