package app.mitmach.core

import app.mitmach.core.generated.Conflict
import app.mitmach.core.generated.ConflictsSubscription
import app.mitmach.core.generated.DocumentDiff
import app.mitmach.core.generated.DocumentListSubscription
import app.mitmach.core.generated.DocumentView
import app.mitmach.core.generated.Entries
import app.mitmach.core.generated.LocalDate
import app.mitmach.core.generated.MyEntries
import app.mitmach.core.generated.MyEntriesSubscription
import kotlinx.coroutines.flow.Flow

/** Gardens, calendars and events, each time one of them has changed. */
public fun Entries.observeDocuments(today: LocalDate): Flow<List<DocumentView>> =
    followedList(
        { followDocuments(today) },
        DocumentListSubscription::next,
        DocumentListSubscription::cancel,
        DocumentDiff::steps,
        DocumentDiff::rows,
    )

/** What contradicts, each time that has changed. */
public fun Entries.observeConflicts(today: LocalDate): Flow<List<Conflict>> =
    followed({ followConflicts(today) }, ConflictsSubscription::next, ConflictsSubscription::cancel)

/** How far this phone's entries have come, each time that has changed. */
public fun Entries.observeMine(): Flow<MyEntries> =
    followed({ followMine() }, MyEntriesSubscription::next, MyEntriesSubscription::cancel)
