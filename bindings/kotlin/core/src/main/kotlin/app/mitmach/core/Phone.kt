package app.mitmach.core

import app.mitmach.core.generated.LocalDate
import app.mitmach.core.generated.Phone
import app.mitmach.core.generated.TodaySubscription
import app.mitmach.core.generated.TodayView
import kotlinx.coroutines.flow.Flow

/** The first screen, each time it has changed. */
public fun Phone.observeOverview(today: LocalDate): Flow<TodayView> =
    followed({ followOverview(today) }, TodaySubscription::next, TodaySubscription::cancel)
