package app.mitmach.companion.events.event

import app.mitmach.companion.design.Wording

/** Texts of the bring list and the shifts. */
internal interface HelpWords {
    val bringList: String
    val bring: String
    val bringAmount: String
    val bringMore: String
    val bringSomething: String
    val bringOther: String
    val bringOtherBelow: String

    fun missing(
        missing: Int,
        wanted: Int,
    ): String

    val enough: String

    fun surplus(
        pledged: Int,
        wanted: Int,
    ): String

    fun amountOf(
        amount: Int,
        party: String,
    ): String

    fun contains(what: String): String

    val what: String
    val whatName: String
    val amount: String
    val containsEntry: String
    val youBring: String
    val handIn: String
    val handedIn: String
    val addWanted: String
    val editWanted: String
    val wanted: String

    val shifts: String
    val claim: String
    val claimFor: String
    val claimPeople: String
    val yours: String
    val stepBack: String
    val stepBackBelow: String
    val two: String

    fun missingPeople(
        missing: Int,
        wanted: Int,
    ): String

    fun enoughPeople(wanted: Int): String

    fun tooMany(
        coming: Int,
        wanted: Int,
    ): String

    fun needs(what: String): String

    val asked: String
    val arrange: String
    val done: String
    val isDone: String
    val addShift: String
    val editShift: String
    val shiftTitle: String
    val shiftName: String
    val from: String
    val to: String
    val people: String
    val day: String
    val tags: String
    val needsEntry: String
}

internal val helpWords = Wording<HelpWords>(GermanHelpWords, EnglishHelpWords, DuHelpWords)

internal open class GermanHelp : HelpWords {
    override val bringList = "Mitbringen"
    override val bring = "Ich bringe das mit"
    override val bringAmount = "Mit Menge angeben"
    override val bringMore = "Noch mehr davon"
    override val bringSomething = "Etwas mitbringen"
    override val bringOther = "Etwas anderes mitbringen"
    override val bringOtherBelow = "Auch was nicht auf der Liste steht, ist willkommen."

    override fun missing(
        missing: Int,
        wanted: Int,
    ) = if (missing == 1) "Es fehlt noch 1 von $wanted" else "Es fehlen noch $missing von $wanted"

    override val enough = "Genug zugesagt"

    override fun surplus(
        pledged: Int,
        wanted: Int,
    ) = "Mehr als gewünscht: $pledged von $wanted"

    override fun amountOf(
        amount: Int,
        party: String,
    ) = "$amount × $party"

    override fun contains(what: String) = "Enthält: $what"

    override val what = "Was?"
    override val whatName = "was"
    override val amount = "Wie viele?"
    override val containsEntry = "Enthält (für das Schild)"
    override val youBring = "Das bringen Sie mit"
    override val handIn = "Ist abgegeben"
    override val handedIn = "abgegeben"
    override val addWanted = "Wunsch ergänzen"
    override val editWanted = "Wunsch ändern"
    override val wanted = "Wie viele werden gewünscht?"

    override val shifts = "Helfen"
    override val claim = "Ich mache das"
    override val claimFor = "Jemanden eintragen"
    override val claimPeople = "Zu wievielt?"
    override val yours = "Das machen Sie"
    override val stepBack = "Zurücktreten"
    override val stepBackBelow = "Zurücktreten geht jederzeit."
    override val two = "Sie sind zu zweit"

    override fun missingPeople(
        missing: Int,
        wanted: Int,
    ) = when {
        wanted == 1 -> "Noch niemand eingetragen"
        missing == 1 -> "Es fehlt noch 1 von $wanted"
        else -> "Es fehlen noch $missing von $wanted"
    }

    override fun enoughPeople(wanted: Int) = if (wanted == 1) "Besetzt" else "Alle $wanted eingetragen"

    override fun tooMany(
        coming: Int,
        wanted: Int,
    ) = "Mehr als gebraucht: $coming von $wanted"

    override fun needs(what: String) = "Dafür braucht es: $what"

    override val asked = "Angefragt – nur nach Absprache"
    override val arrange = "Einverstanden"
    override val done = "Ist erledigt"
    override val isDone = "erledigt"
    override val addShift = "Schicht ergänzen"
    override val editShift = "Schicht ändern"
    override val shiftTitle = "Was ist zu tun?"
    override val shiftName = "was zu tun ist"
    override val from = "Von"
    override val to = "Bis"
    override val people = "Wie viele Leute?"
    override val day = "Tag"
    override val tags = "Gut zu wissen"
    override val needsEntry = "Was braucht es dafür?"
}

internal object GermanHelpWords : GermanHelp()

internal object DuHelpWords : GermanHelp() {
    override val youBring = "Das bringst du mit"
    override val yours = "Das machst du"
    override val two = "Ihr seid zu zweit"
}

internal object EnglishHelpWords : HelpWords {
    override val bringList = "Bring along"
    override val bring = "I bring this"
    override val bringAmount = "Say how many"
    override val bringMore = "More of it"
    override val bringSomething = "Bring something"
    override val bringOther = "Bring something else"
    override val bringOtherBelow = "What is not on the list is welcome too."

    override fun missing(
        missing: Int,
        wanted: Int,
    ) = "$missing of $wanted still wanted"

    override val enough = "Enough promised"

    override fun surplus(
        pledged: Int,
        wanted: Int,
    ) = "More than wanted: $pledged of $wanted"

    override fun amountOf(
        amount: Int,
        party: String,
    ) = "$amount × $party"

    override fun contains(what: String) = "Contains: $what"

    override val what = "What?"
    override val whatName = "what"
    override val amount = "How many?"
    override val containsEntry = "Contains (for the label)"
    override val youBring = "You bring this"
    override val handIn = "Is handed in"
    override val handedIn = "handed in"
    override val addWanted = "Add something wanted"
    override val editWanted = "Change what is wanted"
    override val wanted = "How many are wanted?"

    override val shifts = "Help"
    override val claim = "I do this"
    override val claimFor = "Put somebody down"
    override val claimPeople = "How many of them?"
    override val yours = "You do this"
    override val stepBack = "Step back"
    override val stepBackBelow = "You may step back at any time."
    override val two = "There are two of you"

    override fun missingPeople(
        missing: Int,
        wanted: Int,
    ) = if (wanted == 1) "Nobody is on the list yet" else "$missing of $wanted still wanted"

    override fun enoughPeople(wanted: Int) = if (wanted == 1) "Somebody does it" else "All $wanted are on the list"

    override fun tooMany(
        coming: Int,
        wanted: Int,
    ) = "More than needed: $coming of $wanted"

    override fun needs(what: String) = "Needed for it: $what"

    override val asked = "Requested – by arrangement only"
    override val arrange = "Agreed"
    override val done = "Is done"
    override val isDone = "done"
    override val addShift = "Add a shift"
    override val editShift = "Change the shift"
    override val shiftTitle = "What is to do?"
    override val shiftName = "what is to do"
    override val from = "From"
    override val to = "To"
    override val people = "How many people?"
    override val day = "Day"
    override val tags = "Good to know"
    override val needsEntry = "What is needed for it?"
}
