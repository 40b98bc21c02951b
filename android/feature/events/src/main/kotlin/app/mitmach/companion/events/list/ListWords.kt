package app.mitmach.companion.events.list

import app.mitmach.companion.design.Wording

/** Texts of the list of events. */
internal interface ListWords {
    val empty: String
    val emptyBelow: String
    val emptyBelowPlanner: String
    val plan: String
    val noneComing: String

    fun past(count: Int): String

    val door: String
    val undated: String

    /** Somebody for whom one acts has not answered. */
    fun unanswered(party: String): String
}

internal val listWords = Wording<ListWords>(GermanListWords, EnglishListWords, DuListWords)

internal open class GermanLists : ListWords {
    override val empty = "Noch keine Treffen"
    override val emptyBelow = "Sobald die Organisation eins plant, steht es hier."
    override val emptyBelowPlanner = "Planen Sie das erste: vier Angaben reichen."
    override val plan = "Treffen planen"
    override val noneComing = "Zurzeit ist nichts geplant."

    override fun past(count: Int) = "Vergangene zeigen ($count)"

    override val door = "Einlass"
    override val undated = "Zeit noch offen"

    override fun unanswered(party: String) = "$party: noch keine Antwort"
}

internal object GermanListWords : GermanLists()

internal object DuListWords : GermanLists() {
    override val emptyBelow = "Sobald die Orga eins plant, steht es hier."
    override val emptyBelowPlanner = "Plan das erste: vier Angaben reichen."
}

internal object EnglishListWords : ListWords {
    override val empty = "No meet-ups yet"
    override val emptyBelow = "As soon as the organisers plan one, it is here."
    override val emptyBelowPlanner = "Plan the first one: four entries are enough."
    override val plan = "Plan a meet-up"
    override val noneComing = "Nothing is planned at present."

    override fun past(count: Int) = "Show past ones ($count)"

    override val door = "Entrance"
    override val undated = "Time still open"

    override fun unanswered(party: String) = "$party: no answer yet"
}
