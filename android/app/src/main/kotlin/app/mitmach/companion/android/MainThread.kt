package app.mitmach.companion.android

import android.os.Handler
import android.os.Looper
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.asCoroutineDispatcher
import java.util.concurrent.Executor

/** The thread that may touch activities. */
internal val mainThread: CoroutineDispatcher =
    Executor { Handler(Looper.getMainLooper()).post(it) }.asCoroutineDispatcher()
