package app.mitmach.companion.design

import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.snapshotFlow
import kotlinx.coroutines.flow.first

/** Where one was on a page: the first thing that was seen of it, and how far above the edge that began, in pixels. */
private class Position(
    private val index: Int,
    private val offset: Int,
) {
    val list = LazyListState()
    private var pending = index > 0 || offset > 0

    /** What stands on a page is fetched after the page: goes there once as much is there, unless the person scrolls. */
    suspend fun restore() {
        if (!pending) return
        val (long, scrolled) =
            snapshotFlow { (list.layoutInfo.totalItemsCount > index) to list.isScrollInProgress }
                .first { (long, scrolled) -> long || scrolled }
        if (long && !scrolled) list.scrollToItem(index, offset)
        pending = false
    }

    companion object {
        val Saver =
            listSaver<Position, Int>(
                save = {
                    if (it.pending) {
                        listOf(it.index, it.offset)
                    } else {
                        listOf(it.list.firstVisibleItemIndex, it.list.firstVisibleItemScrollOffset)
                    }
                },
                restore = { (index, offset) -> Position(index, offset) },
            )
    }
}

/** The list of a page, at the place where it was when one left. */
@Composable
internal fun rememberPlacedList(): LazyListState {
    val position = rememberSaveable(saver = Position.Saver) { Position(0, 0) }
    LaunchedEffect(position) { position.restore() }
    return position.list
}
