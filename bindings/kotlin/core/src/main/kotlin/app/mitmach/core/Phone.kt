package app.mitmach.core

import app.mitmach.core.generated.LocalDate
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.TodaySubscription
import app.mitmach.core.generated.TodayView
import app.mitmach.core.generated.uniffiEnsureInitialized
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.withContext

/** The first screen, each time it has changed. */
public fun Phone.observeOverview(today: LocalDate): Flow<TodayView> =
    followed({ followOverview(today) }, TodaySubscription::next, TodaySubscription::cancel)

/**
 * Has the phone in [directory] open for one piece of [work], in the background say, and frees its folder however that
 * ends, also when the coroutine is cancelled. Fails before it opens anything if the library is of another version than
 * this package.
 */
public suspend fun <T> withPhone(
    directory: String,
    deviceKey: ByteArray? = null,
    work: suspend (Phone) -> T,
): T {
    uniffiEnsureInitialized()
    val phone = Phone.open(directory, deviceKey)
    try {
        return work(phone)
    } finally {
        withContext(NonCancellable) { phone.shutdown() }
    }
}
