package app.mitmach.companion.android

import android.os.Looper
import org.robolectric.Shadows.shadowOf

/** Lets the main thread go on until something is so; fails if it never is. */
fun waitUntil(
    what: String,
    isSo: () -> Boolean,
) {
    val end = System.nanoTime() + 20_000_000_000
    while (true) {
        shadowOf(Looper.getMainLooper()).idle()
        if (isSo()) return
        check(System.nanoTime() < end) { "never: $what" }
        Thread.sleep(5)
    }
}
