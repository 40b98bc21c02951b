plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

android {
    // The fonts are the app's assets; src/desktop is Maven's alone.
    sourceSets.getByName("main").resources.setSrcDirs(emptyList<String>())
}

dependencies {
    api(project(":companion-core"))
    api(libs.compose.runtime)
    api(libs.compose.ui)
    api(libs.compose.foundation)
    api(libs.compose.material3)
}
