package app.mitmach.companion.more

import app.mitmach.companion.core.CardId
import app.mitmach.companion.feature.Place

/** A screen of this field, besides the places of the contract. */
internal sealed interface MorePlace : Place {
    data object Start : MorePlace

    /** "Wer ist wofür da". */
    data object Responsible : MorePlace

    data object People : MorePlace

    /** Whom to invite. */
    data object Invite : MorePlace

    /** The invite of one person: going there makes it. */
    data class InviteOf(
        val card: CardId,
    ) : MorePlace

    data object Lists : MorePlace

    data object Settings : MorePlace

    data object Privacy : MorePlace

    data object About : MorePlace
}
