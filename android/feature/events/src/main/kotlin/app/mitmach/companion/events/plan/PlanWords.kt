package app.mitmach.companion.events.plan

import app.mitmach.companion.design.Wording

/** Texts of the form for an event. */
internal interface PlanWords {
    val plan: String
    val planBelow: String
    val edit: String
    val asksAgain: String
    val format: String
    val day: String
    val dayName: String
    val time: String
    val timeName: String
    val place: String
    val to: String
    val answers: String
    val seats: String
    val seatNumber: String
}

internal val planWords = Wording<PlanWords>(GermanPlanWords, EnglishPlanWords)

internal object GermanPlanWords : PlanWords {
    override val plan = "Treffen planen"
    override val planBelow = "Alle sehen es, sobald es gesendet ist."
    override val edit = "Treffen ändern"
    override val asksAgain = "Wer zugesagt hat, wird noch einmal gefragt."
    override val format = "Was für ein Treffen?"
    override val day = "An welchem Tag?"
    override val dayName = "Tag"
    override val time = "Um wie viel Uhr?"
    override val timeName = "Uhrzeit"
    override val place = "Wo?"
    override val to = "Bis wann?"
    override val answers = "Wer antwortet?"
    override val seats = "Wer bekommt die Plätze?"
    override val seatNumber = "Wie viele Plätze?"
}

internal object EnglishPlanWords : PlanWords {
    override val plan = "Plan a meet-up"
    override val planBelow = "Everybody sees it once it has been sent."
    override val edit = "Change the meet-up"
    override val asksAgain = "Who said yes will be asked again."
    override val format = "What kind of meet-up?"
    override val day = "On which day?"
    override val dayName = "day"
    override val time = "At what time?"
    override val timeName = "time"
    override val place = "Where?"
    override val to = "Until when?"
    override val answers = "Who answers?"
    override val seats = "Who gets the seats?"
    override val seatNumber = "How many seats?"
}
