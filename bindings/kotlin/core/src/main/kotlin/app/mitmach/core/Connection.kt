package app.mitmach.core

import app.mitmach.core.generated.Connection
import app.mitmach.core.generated.ConnectionState
import app.mitmach.core.generated.ConnectionSubscription
import kotlinx.coroutines.flow.Flow

/** How the line is and how far entries have come, each time that has changed. */
public fun Connection.observeState(): Flow<ConnectionState> =
    followed({ followState() }, ConnectionSubscription::next, ConnectionSubscription::cancel)
