package app.mitmach.companion.feature

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.people.Asking

/** For whom something is being entered. */
val AskingSaver: Saver<Asking?, Any> =
    listSaver(
        save = { listOf(it?.owner?.hex, it?.source?.name) },
        restore = { (owner, source) -> owner?.let { Asking(CardId(it), Source.valueOf(checkNotNull(source))) } },
    )
