plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.kotlin.android)
    alias(libs.plugins.kotlin.compose)
}

dependencies {
    api(project(":companion-today"))
    api(project(":companion-garden"))
    api(project(":companion-calendar"))
    api(project(":companion-events"))
    api(project(":companion-more"))
    api(project(":companion-joining"))
    implementation(libs.navigationevent.compose)
}
