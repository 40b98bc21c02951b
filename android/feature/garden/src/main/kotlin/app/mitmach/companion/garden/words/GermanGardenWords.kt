package app.mitmach.companion.garden.words

internal open class GermanGarden : GardenWords {
    override val tab = "Garten"
    override val whichGarden = "Welcher Garten?"
    override val noGarden = "Noch kein Garten in diesem Jahr"
    override val noGardenBelow = "Sobald die Organisation ihn anlegt, steht er hier."
    override val noGardenMayAdd = "Legen Sie ihn an; Beete und Aufgaben kommen danach."
    override val addGarden = "Garten anlegen"
    override val gardenName = "Name des Gartens"
    override val earlierGardens = "Frühere Jahre"

    override val beds = "Beete"
    override val bedsBelow = "Alle Beete und Aufgaben, auch die für später."
    override val slip = "Zettel abschreiben"
    override val slipBelow = "Mehrere Arbeiten auf einmal eintragen."

    override val dayBefore = "Tag davor"
    override val dayAfter = "Tag danach"
    override val toToday = "Zu heute"
    override val toDo = "Zu tun"
    override val done = "Erledigt"
    override val leftOut = "Fällt aus"
    override val later = "Später dran"
    override val alsoPromised = "Zugesagt, obwohl nicht dran"

    override fun nothingDue(day: String) = "${day.begin()}: nichts zu tun"

    override fun allDone(day: String) = "${day.begin()}: alles erledigt"

    override val nothingDueBelow = "Bei den Beeten steht, was als Nächstes kommt."

    override fun due(day: String) = "${day.begin()} dran"

    override fun overdue(days: Int) = if (days == 1) "Seit 1 Tag offen" else "Seit $days Tagen offen"

    override fun next(day: String) = "Wieder dran: $day"

    override val finished = "Für immer erledigt"
    override val anyTime = "Jederzeit möglich"
    override val sown = "Frisch gesät – nicht jäten"

    override fun until(day: String) = "bis $day"

    override fun coming(names: String) = "Dabei: $names"

    override fun asked(name: String) = "$name (angefragt)"

    override fun heads(
        name: String,
        heads: Int,
    ) = "$name ($heads Personen)"

    override val you = "Sie"

    override fun together(people: Int) = "Sie sind ${zu(people)}"

    override val stepBackAnyTime = "Zurücktreten geht jederzeit."

    override fun missing(
        people: Int,
        more: Boolean,
    ): String {
        val wanted = if (people == 1) "1 Person gesucht" else "$people Personen gesucht"
        return if (more) "Noch $wanted" else wanted
    }

    override fun needs(what: String) = "Braucht: $what"

    override val markDone = "Erledigt"
    override val alsoMe = "Ich auch"
    override val claim = "Ich mache das"
    override val stepBack = "Doch nicht"
    override val skip = "Fällt aus"
    override val withDetails = "Mit Angaben"
    override val openTask = "Aufgabe ansehen"
    override val openBed = "Beet ansehen"
    override val whySkip = "Warum fällt es aus?"
    override val whySkipBelow = "Die Aufgabe ist das nächste Mal wieder dran."

    override fun skipped(reason: String) = "Fällt aus: $reason"

    override fun entered(title: String) = "Eingetragen: $title"

    override fun claimed(title: String) = "Sie machen das: $title"

    override fun steppedBack(title: String) = "Zurückgetreten: $title"

    override fun skippedNow(
        title: String,
        reason: String,
    ) = "Fällt aus ($reason): $title"

    override fun takenBack(title: String) = "Zurückgenommen: $title"

    override val settled = "Geklärt"
    override val saved = "Gespeichert"
    override val show = "Zeigen"
    override val hide = "Weniger zeigen"

    override fun bed(
        number: Int?,
        name: String?,
    ) = listOfNotNull("Beet" + number?.let { " $it" }.orEmpty(), name).joinToString(" · ")

    override val noBeds = "Noch keine Beete"
    override val noBedsBelow = "Die Leitung legt sie an oder liest eine Liste ein."
    override val addBed = "Beet anlegen"
    override val addTask = "Aufgabe anlegen"

    override fun openTasks(count: Int) = if (count == 1) "1 Aufgabe offen" else "$count Aufgaben offen"

    override fun heldBy(name: String) = "Betreut von $name"

    override val withoutBed = "Ohne Beet"
    override val mine = "Ihr Beet"

    override fun withdrawnBy(names: String) = "Zurückgenommen von $names"

    override val tasks = "Aufgaben"
    override val noTasks = "Keine Aufgaben"
    override val work = "Arbeit"
    override val noWork = "Noch nichts eingetragen"
    override val otherWork = "Andere Arbeit eintragen"
    override val history = "Bisher"
    override val promises = "Wer macht mit"
    override val noPromises = "Noch hat niemand zugesagt"
    override val editBed = "Beet ändern"
    override val editTask = "Aufgabe ändern"
    override val dropTask = "Aufgabe abschaffen"
    override val dropBed = "Beet auflösen"

    override fun dropQuestion(title: String) = "„$title“ für alle wegnehmen?"

    override val dropBelow = "Das bleibt so. Unten bei den Beeten kann man es weiter lesen."
    override val strikeMine = "Meinen Eintrag streichen"
    override val strikeOther = "Eintrag streichen"

    override fun strikeQuestion(title: String) = "Eintrag zu „$title“ streichen?"

    override val strikeMineBelow = "Ihr Eintrag zählt dann nicht mehr. Unten bei den Beeten kann man ihn weiter lesen."
    override val strikeOtherBelow = "Er zählt dann für niemanden mehr. Unten bei den Beeten kann man ihn weiter lesen."
    override val gone = "Das wurde zurückgenommen"
    override val goneBelow = "Unten bei den Beeten kann man es weiter lesen."

    override fun enteredBy(name: String) = "eingetragen von $name"

    override val slipFor = "Von wem ist der Zettel?"
    override val slipOfMine = "von mir"
    override val slipDay = "Welcher Tag?"

    override fun enterTicked(count: Int) = "${works(count)} eintragen"

    override val tickFirst = "Haken Sie an, was auf dem Zettel steht."

    override fun slipDone(count: Int) = "${works(count)} eingetragen"

    override fun slipFailed(count: Int) = "${works(count)} nicht eingetragen"

    override fun stayTicked(why: String) = "Was fehlt, bleibt angehakt. $why."

    override val dueThen = "An dem Tag dran"
    override val otherTasks = "Weitere Aufgaben"

    override fun all(names: List<String>) =
        if (names.size < 2) names.joinToString() else names.dropLast(1).joinToString() + " und " + names.last()

    private fun works(count: Int) = if (count == 1) "1 Arbeit" else "$count Arbeiten"
}

internal object GermanGardenWords : GermanGarden()

internal object DuGardenWords : GermanGarden() {
    override val noGardenBelow = "Sobald die Orga ihn anlegt, steht er hier."
    override val noGardenMayAdd = "Leg ihn an; Beete und Aufgaben kommen danach."
    override val you = "du"

    override fun together(people: Int) = "Ihr seid ${zu(people)}"

    override fun claimed(title: String) = "Du machst das: $title"

    override val mine = "Dein Beet"
    override val strikeMineBelow = "Dein Eintrag zählt dann nicht mehr. Unten bei den Beeten kann man ihn weiter lesen."
    override val tickFirst = "Hak an, was auf dem Zettel steht."
}

private val ZU = listOf("zu zweit", "zu dritt", "zu viert", "zu fünft", "zu sechst")

private fun zu(people: Int) = ZU.getOrNull(people - 2) ?: "$people Personen"

/** At the beginning of a sentence. */
internal fun String.begin() = replaceFirstChar { it.uppercase() }
