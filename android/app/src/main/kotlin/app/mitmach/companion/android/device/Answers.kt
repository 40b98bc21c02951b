package app.mitmach.companion.android.device

import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import app.mitmach.companion.android.mainThread
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.withContext

/** Asks other screens and the person through an activity, and waits for the answers that come to it. */
class Answers(
    private val activity: Activity,
) {
    private val results = mutableMapOf<Int, CompletableDeferred<Intent?>>()
    private val permissions = mutableMapOf<Int, CompletableDeferred<Boolean>>()
    private var next = FIRST

    /** Opens a screen; what it answers, null if the person gave up. */
    suspend fun of(intent: Intent): Intent? =
        withContext(mainThread) {
            val code = next++
            val answer = CompletableDeferred<Intent?>()
            results[code] = answer
            try {
                activity.startActivityForResult(intent, code)
                answer.await()
            } finally {
                results.remove(code)
            }
        }

    /** Whether the person permits it; asks only if they have not yet. */
    suspend fun permits(permission: String): Boolean =
        withContext(mainThread) {
            if (activity.checkSelfPermission(permission) == PackageManager.PERMISSION_GRANTED) {
                return@withContext true
            }
            val code = next++
            val answer = CompletableDeferred<Boolean>()
            permissions[code] = answer
            try {
                activity.requestPermissions(arrayOf(permission), code)
                answer.await()
            } finally {
                permissions.remove(code)
            }
        }

    fun onActivityResult(
        code: Int,
        result: Int,
        data: Intent?,
    ) {
        results[code]?.complete(data.takeIf { result == Activity.RESULT_OK })
    }

    /** Two questions at once are answered by nothing at all. */
    fun onRequestPermissionsResult(
        code: Int,
        granted: IntArray,
    ) {
        permissions[code]?.complete(granted.firstOrNull() == PackageManager.PERMISSION_GRANTED)
    }

    private companion object {
        /** Others of the same activity count from below. */
        const val FIRST = 0x4D00
    }
}
