package app.mitmach.companion.core

import app.mitmach.core.Attempt
import app.mitmach.core.attempt
import app.mitmach.core.attempts
import app.mitmach.core.generated.ErrorKind
import app.mitmach.core.generated.Refusal
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map

/** What became of something that a person wanted. */
sealed interface Outcome<out T> {
    data class Done<out T>(
        val value: T,
    ) : Outcome<T>

    /** It failed, and nothing that was typed is lost by it. */
    data class Failed(
        val trouble: Trouble,
        /** The field that is missing or impossible, of [Trouble.INVALID]; its name in the core. */
        val field: String? = null,
    ) : Outcome<Nothing>
}

/** Why something failed, by what a person can do about it. */
enum class Trouble {
    /** Enter another value. */
    INVALID,

    /** Only organisers may. */
    NOT_ALLOWED,

    /** It is not there any more. */
    GONE,

    /** The invite is wrong, used or over. */
    INVITE,

    /** The invite is of another community than this phone's. */
    OTHER_COMMUNITY,

    /** This phone has not joined, or it has already. */
    NOT_JOINED,

    ALREADY_JOINED,

    /** No signal, or the server is away. */
    UNREACHABLE,

    /** This phone has been signed off. */
    SIGNED_OFF,

    /** The device key is lost or another's. */
    KEY,

    /** The app is too old. */
    UPDATE_NEEDED,

    /** The phone is full. */
    STORAGE_FULL,

    /** The phone's folder cannot be written. */
    READ_ONLY,

    /** The phone's folder is open elsewhere. */
    IN_USE,

    /** What was looked at has changed: look again. */
    OUT_OF_DATE,

    /** A mistake of ours. */
    BROKEN,
}

/** Does something with the core and gives its failure as a value. */
internal inline fun <T> outcome(call: () -> T): Outcome<T> =
    when (val made = attempt(call)) {
        is Attempt.Done -> Outcome.Done(made.value)
        is Attempt.Failed -> made.toOutcome()
    }

/** What a screen follows; a failure is the last that comes. */
internal fun <T> Flow<T>.outcomes(): Flow<Outcome<T>> =
    attempts().map {
        when (it) {
            is Attempt.Done -> Outcome.Done(it.value)
            is Attempt.Failed -> it.toOutcome()
        }
    }

/** The same with another value. */
inline fun <T, R> Outcome<T>.map(change: (T) -> R): Outcome<R> =
    when (this) {
        is Outcome.Done -> Outcome.Done(change(value))
        is Outcome.Failed -> this
    }

@PublishedApi
internal fun Attempt.Failed.toOutcome() =
    Outcome.Failed(if (refusal == Refusal.REVOKED_DEVICE) Trouble.SIGNED_OFF else kind.toTrouble(), field)

internal fun ErrorKind.toTrouble(): Trouble =
    when (this) {
        ErrorKind.INVALID -> Trouble.INVALID
        ErrorKind.NOT_ALLOWED -> Trouble.NOT_ALLOWED
        ErrorKind.UNKNOWN -> Trouble.GONE
        ErrorKind.INVITE -> Trouble.INVITE
        ErrorKind.OTHER_COMMUNITY -> Trouble.OTHER_COMMUNITY
        ErrorKind.NOT_JOINED -> Trouble.NOT_JOINED
        ErrorKind.ALREADY_JOINED -> Trouble.ALREADY_JOINED
        ErrorKind.UNREACHABLE -> Trouble.UNREACHABLE
        ErrorKind.SIGNED_OFF -> Trouble.SIGNED_OFF
        ErrorKind.KEY -> Trouble.KEY
        ErrorKind.UPDATE_NEEDED -> Trouble.UPDATE_NEEDED
        ErrorKind.STORAGE_FULL -> Trouble.STORAGE_FULL
        ErrorKind.READ_ONLY -> Trouble.READ_ONLY
        ErrorKind.IN_USE -> Trouble.IN_USE
        ErrorKind.OUT_OF_DATE -> Trouble.OUT_OF_DATE
        ErrorKind.SHUT_DOWN, ErrorKind.INTERNAL -> Trouble.BROKEN
    }
