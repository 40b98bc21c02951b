package app.mitmach.companion.android

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import app.mitmach.companion.feature.Place

/** Where the app begins in these tests. */
data object Home : Place

/** Hands everything on to the shell, as MainActivity does, and draws nothing. */
class TestActivity : Activity() {
    lateinit var shell: Shell

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        shell = Shell(this, Home)
        shell.onCreate(savedInstanceState)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
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

    override fun onActivityResult(
        requestCode: Int,
        resultCode: Int,
        data: Intent?,
    ) = shell.onActivityResult(requestCode, resultCode, data)

    override fun onRequestPermissionsResult(
        requestCode: Int,
        permissions: Array<out String>,
        grantResults: IntArray,
    ) = shell.onRequestPermissionsResult(requestCode, grantResults)
}
