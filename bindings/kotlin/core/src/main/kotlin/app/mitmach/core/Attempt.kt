package app.mitmach.core

import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.generated.InternalException
import app.mitmach.core.generated.PhoneException
import app.mitmach.core.generated.Refusal
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.catch
import kotlinx.coroutines.flow.map

/** What became of a call, for screens that show either: made by [attempt]. */
public sealed interface Attempt<out T> {
    /** It succeeded. */
    public data class Done<out T>(
        /** What it gave. */
        public val value: T,
    ) : Attempt<T>

    /** It failed. Holds no text for people, and nothing that a person entered. */
    public data class Failed(
        /** What to do about it. */
        public val kind: ErrorKind,
        /** For the log. */
        public val reason: String,
        /** The rule that forbids it, of a [ErrorKind.NOT_ALLOWED]. */
        public val refusal: Refusal? = null,
        /** The field that is missing or impossible, of an [ErrorKind.INVALID]. */
        public val field: String? = null,
    ) : Attempt<Nothing>
}

/**
 * Does something with the phone and gives its failure as a value:
 * `when (val claimed = attempt { gardens.claim(garden, claim) }) { ... }`.
 *
 * Only the core's failures become values. A cancelled coroutine stays cancelled, and an object that is used after
 * `close()` is a mistake of the app.
 */
public inline fun <T> attempt(call: () -> T): Attempt<T> =
    try {
        Attempt.Done(call())
    } catch (failure: PhoneException) {
        failed(failure)
    } catch (failure: InternalException) {
        failed(failure)
    } catch (failure: CharacterCodingException) {
        failed(failure)
    }

/** The same for what is observed: a failure is the last that comes. */
public fun <T> Flow<T>.attempts(): Flow<Attempt<T>> =
    map<T, Attempt<T>> { Attempt.Done(it) }.catch { failure ->
        when (failure) {
            is PhoneException -> emit(failed(failure))
            is InternalException -> emit(failed(failure))
            is CharacterCodingException -> emit(failed(failure))
            else -> throw failure
        }
    }

@PublishedApi
internal fun failed(failure: PhoneException): Attempt.Failed =
    when (failure) {
        is PhoneException.Failed -> Attempt.Failed(failure.kind, failure.reason, failure.refusal, failure.field)
    }

/** Half of a pair of characters, as a keyboard leaves it that deletes by halves: no text, so the core never saw it. */
@PublishedApi
internal fun failed(
    @Suppress("UNUSED_PARAMETER") failure: CharacterCodingException,
): Attempt.Failed = Attempt.Failed(ErrorKind.INVALID, "not Unicode")

/** The message of such a failure may quote what a person entered: it stays behind. */
@PublishedApi
internal fun failed(
    @Suppress("UNUSED_PARAMETER") failure: InternalException,
): Attempt.Failed = Attempt.Failed(ErrorKind.INTERNAL, "a panic at the border")
