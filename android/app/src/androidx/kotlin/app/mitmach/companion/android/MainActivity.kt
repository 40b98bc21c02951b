package app.mitmach.companion.android

import android.content.Intent
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.text.font.Font
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight

/**
 * Draws the app; everything else is in [Shell]. This one file needs Android's own Compose: Gradle compiles it, the Maven
 * build and its tests do not.
 */
class MainActivity : ComponentActivity() {
    private lateinit var shell: Shell

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        shell = Shell(this, TODO("the bar's first place, of companion-navigation"))
        shell.onCreate(savedInstanceState)
        val fonts =
            FontFamily(
                Font("font/atkinson_regular.ttf", assets, FontWeight.Normal),
                Font("font/atkinson_semibold.ttf", assets, FontWeight.SemiBold),
            )
        setContent {
            val phone by shell.phone.collectAsState()
            TODO("CompanionApp(phone, shell, fonts), of companion-navigation")
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

    @Deprecated("Of the framework; the shell keeps to that")
    override fun onBackPressed() {
        if (!shell.onBack()) super.onBackPressed()
    }
}
