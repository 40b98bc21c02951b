package app.mitmach.companion.android

import android.content.Intent
import android.os.Bundle
import android.provider.Settings
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.safeDrawingPadding
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.text.font.Font
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import app.mitmach.companion.design.darkColours
import app.mitmach.companion.design.lightColours
import app.mitmach.companion.navigation.Companion
import app.mitmach.companion.navigation.Platform
import app.mitmach.companion.navigation.firstPlace

/**
 * Draws the app; everything else is in [Shell]. This one file needs Android's own Compose: Gradle compiles it, the Maven
 * build and its tests do not.
 */
class MainActivity : ComponentActivity() {
    private lateinit var shell: Shell

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        shell = Shell(this, firstPlace)
        shell.onCreate(savedInstanceState)
        val fonts =
            FontFamily(
                Font("font/atkinson_regular.ttf", assets, FontWeight.Normal),
                Font("font/atkinson_semibold.ttf", assets, FontWeight.SemiBold),
            )
        setContent {
            val phone by shell.phone.collectAsState()
            val configuration = LocalConfiguration.current
            val platform =
                remember(phone.invite, configuration) {
                    Platform(
                        device = shell.device,
                        settings = shell.settings,
                        fonts = fonts,
                        language = phoneLanguage(this),
                        open = shell::session,
                        join = shell::join,
                        invite = phone.invite,
                        motion = Settings.Global.getFloat(contentResolver, ANIMATIONS, 1f) > 0f,
                        navigator = shell.navigator,
                        notices = shell.notices,
                    )
                }
            val ground = if (isSystemInDarkTheme()) darkColours.ground else lightColours.ground
            Box(Modifier.fillMaxSize().background(ground).safeDrawingPadding()) { Companion(platform) }
        }
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        setIntent(intent)
        shell.onNewIntent(intent)
    }

    override fun onStart() {
        super.onStart()
        shell.onStart()
    }

    override fun onStop() {
        shell.onStop()
        super.onStop()
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        shell.onSaveInstanceState(outState)
    }

    override fun onDestroy() {
        shell.onDestroy()
        super.onDestroy()
    }

    @Deprecated("Of the framework; the shell keeps to that")
    @Suppress("DEPRECATION")
    override fun onActivityResult(
        requestCode: Int,
        resultCode: Int,
        data: Intent?,
    ) {
        super.onActivityResult(requestCode, resultCode, data)
        shell.onActivityResult(requestCode, resultCode, data)
    }

    override fun onRequestPermissionsResult(
        requestCode: Int,
        permissions: Array<out String>,
        grantResults: IntArray,
    ) {
        super.onRequestPermissionsResult(requestCode, permissions, grantResults)
        shell.onRequestPermissionsResult(requestCode, grantResults)
    }

    private companion object {
        const val ANIMATIONS = Settings.Global.ANIMATOR_DURATION_SCALE
    }
}
