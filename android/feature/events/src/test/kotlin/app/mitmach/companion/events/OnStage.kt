package app.mitmach.companion.events

import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.town.Town
import app.mitmach.companion.core.town.inTown
import org.junit.Rule

/** A test that looks at the field's screens, on phones of the town. */
abstract class OnStage {
    @get:Rule
    val compose = createComposeRule()

    protected val stage by lazy { Stage(compose) }

    protected val hand get() = stage.hand

    /** What nearly all tests begin with: the town is settled, and the office and Anna both have the event. */
    protected fun atEvent(
        title: String,
        play: suspend Town.(Cast) -> Unit,
    ) = inTown {
        val office = settled()
        val anna = phoneOf("Anna N.")
        play(Cast(office, anna, event(anna, title)))
    }

    /** Who is there, and the event. */
    protected data class Cast(
        val office: Session,
        val anna: Session,
        val day: DocumentId,
    )
}
