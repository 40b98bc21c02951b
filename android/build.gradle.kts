// Not run yet, see settings.gradle.kts. Versions are in gradle/libs.versions.toml.

import com.android.build.api.dsl.LibraryExtension
import org.jetbrains.kotlin.gradle.dsl.KotlinAndroidProjectExtension

plugins {
    alias(libs.plugins.android.application) apply false
    alias(libs.plugins.android.library) apply false
    alias(libs.plugins.kotlin.android) apply false
    alias(libs.plugins.kotlin.compose) apply false
}

// What all of the app's libraries have in common. Sources are where Maven has them: src/main/kotlin, src/test/kotlin.
subprojects {
    if (!name.startsWith("companion-")) return@subprojects
    plugins.withId("com.android.library") {
        extensions.configure<LibraryExtension> {
            namespace = "app.mitmach.companion." + name.removePrefix("companion-")
            compileSdk =
                rootProject.libs.versions.compile.sdk
                    .get()
                    .toInt()
            defaultConfig.minSdk =
                rootProject.libs.versions.min.sdk
                    .get()
                    .toInt()
            // Tests need the window system's Compose and a server: Maven runs them.
            sourceSets.getByName("test").java.setSrcDirs(emptyList<String>())
            sourceSets.getByName("test").kotlin.setSrcDirs(emptyList<String>())
        }
    }
    plugins.withId("org.jetbrains.kotlin.android") {
        extensions.configure<KotlinAndroidProjectExtension> { jvmToolchain(17) }
    }
}
