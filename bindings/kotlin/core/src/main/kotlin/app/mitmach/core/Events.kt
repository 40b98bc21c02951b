package app.mitmach.core

import app.mitmach.core.generated.AnswerDiff
import app.mitmach.core.generated.AnswerListSubscription
import app.mitmach.core.generated.AnswerView
import app.mitmach.core.generated.EventSubscription
import app.mitmach.core.generated.EventView
import app.mitmach.core.generated.Events
import app.mitmach.core.generated.LocalDate
import kotlinx.coroutines.flow.Flow

/** An event as a whole, each time it has changed. */
public fun Events.observeEvent(
    event: DocumentId,
    today: LocalDate,
): Flow<EventView> = followed({ followEvent(event, today) }, EventSubscription::next, EventSubscription::cancel)

/** The answers to an event, each time one of them has changed. */
public fun Events.observeAnswers(
    event: DocumentId,
    today: LocalDate,
): Flow<List<AnswerView>> =
    followedList(
        { followAnswers(event, today) },
        AnswerListSubscription::next,
        AnswerListSubscription::cancel,
        AnswerDiff::steps,
        AnswerDiff::rows,
    )
