package app.mitmach.companion.feature

import app.mitmach.companion.core.Source
import app.mitmach.companion.design.Wording

/** Texts of entering for somebody else. */
interface OnBehalfWords {
    val forWhom: String
    val me: String
    val somebodyElse: String
    val search: String
    val nobody: String
    val how: String

    /** How it came, as one word. */
    fun source(source: Source): String
}

val onBehalfWords = Wording<OnBehalfWords>(german = GermanOnBehalf, english = EnglishOnBehalf, du = DuOnBehalf)

private open class GermanOnBehalfWords : OnBehalfWords {
    override val forWhom = "Für wen?"
    override val me = "Für mich"
    override val somebodyElse = "Für jemand anderen"
    override val search = "Name suchen"
    override val nobody = "Niemand heißt so. Neue Leute tragen Sie unter „Leute“ ein."
    override val how = "Wie ist es gekommen?"

    override fun source(source: Source) =
        when (source) {
            Source.APP -> "App"
            Source.PHONE -> "Telefon"
            Source.MAIL -> "Mail"
            Source.PAPER -> "Papier"
            Source.TALK -> "Gespräch"
        }
}

private object GermanOnBehalf : GermanOnBehalfWords()

private object DuOnBehalf : GermanOnBehalfWords() {
    override val nobody = "Niemand heißt so. Neue Leute trägst du unter „Leute“ ein."
}

private object EnglishOnBehalf : OnBehalfWords {
    override val forWhom = "For whom?"
    override val me = "For me"
    override val somebodyElse = "For somebody else"
    override val search = "Search a name"
    override val nobody = "Nobody has this name. Add new people under “People”."
    override val how = "How did it come?"

    override fun source(source: Source) =
        when (source) {
            Source.APP -> "App"
            Source.PHONE -> "Phone"
            Source.MAIL -> "Mail"
            Source.PAPER -> "Paper"
            Source.TALK -> "Talk"
        }
}
