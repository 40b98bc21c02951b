package app.mitmach.core

import app.mitmach.core.generated.ListStep
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.stateIn

/**
 * Keeps what is observed as the state of a screen: `val beds = gardens.observeBeds(garden, today).shownIn(viewModelScope)`.
 *
 * Null until the phone has looked for the first time. Nothing is followed while nobody shows it; a turn of the phone,
 * in which nobody does for a moment, does not begin anew. A failure reaches [scope], which an app seldom survives: call
 * [attempts] first where one can come.
 */
public fun <T : Any> Flow<T>.shownIn(scope: CoroutineScope): StateFlow<T?> =
    stateIn(scope, SharingStarted.WhileSubscribed(stopTimeoutMillis = 5_000), initialValue = null)

/**
 * A cold flow over a subscription: each collector has its own, from its first moment to its last. When the collector
 * is cancelled, also while it waits, nothing of the subscription is left. The flow completes when the phone is shut
 * down.
 */
internal fun <S : AutoCloseable, T : Any> followed(
    subscribe: () -> S,
    next: suspend (S) -> T?,
    cancel: (S) -> Unit,
): Flow<T> =
    flow {
        subscribe().use { subscription ->
            try {
                while (true) {
                    emit(next(subscription) ?: break)
                }
            } finally {
                cancel(subscription)
            }
        }
    }

/** The same for a list that is told by what changed in it: the whole list each time, as a copy that stays as it is. */
internal fun <S : AutoCloseable, D : Any, T> followedList(
    subscribe: () -> S,
    next: suspend (S) -> D?,
    cancel: (S) -> Unit,
    steps: (D) -> List<ListStep>,
    rows: (D) -> List<T>,
): Flow<List<T>> =
    flow {
        val list = mutableListOf<T>()
        followed(subscribe, next, cancel).collect { diff ->
            list.change(steps(diff), rows(diff))
            emit(list.toList())
        }
    }

/** Applies [steps] in their order; each that brings rows takes the next of [rows]. */
internal fun <T> MutableList<T>.change(
    steps: List<ListStep>,
    rows: List<T>,
) {
    val next = rows.iterator()
    for (step in steps) {
        when (step) {
            is ListStep.Reset -> {
                clear()
                repeat(step.count.toInt()) { add(next.next()) }
            }

            is ListStep.Insert -> add(step.at.toInt(), next.next())
            is ListStep.Update -> set(step.at.toInt(), next.next())
            is ListStep.Remove -> removeAt(step.at.toInt())
        }
    }
}
