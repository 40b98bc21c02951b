package app.mitmach.companion.today

import app.mitmach.companion.design.Wording

/** The first screen's texts. */
interface TodayWords {
    val tab: String
    val title: String
    val decide: String
    val garden: String
    val doors: String
    val events: String
    val notArrived: String

    fun willBeSent(count: Int): String

    /** The same where it will not go out by itself. */
    fun stays(count: Int): String

    val nothing: String
    val nothingBelow: String
    val toGarden: String
    val done: String

    fun doneTold(task: String): String

    val dueToday: String

    fun overdue(days: Int): String

    fun calledOff(name: String): String

    val mine: String

    fun moreDue(count: Int): String

    fun together(count: Int): String

    val wished: String

    fun wishOf(name: String): String

    val asked: String
    val notChosen: String
    val notChosenNoneFree: String
    val stands: String
    val toClarify: String
    val cancelledDoor: String
    val standby: String
    val settled: String

    val hostDroppedOut: String
    val freeAgain: String
    val decideWish: String
    val decideAnswer: String
    val decideClaim: String

    fun answerOf(
        name: String,
        people: String,
    ): String

    val twoGrants: String
    val contestedDay: String
    val grantedTwice: String
    val wishWithdrawn: String
    val answeredTwice: String
    val severalFrames: String

    val comingIn: String
    val waiting: String
    val maybe: String
    val notComing: String
    val moved: String
    val movedAsked: String
    val movedWaiting: String
    val cancelledEvent: String

    /** What was asked for is granted, or is not. */
    val seated: String

    fun refusedBy(names: String): String

    /** The same of somebody for whom one acts, behind their name. */
    val comingInOther: String
    val waitingOther: String
    val askedOther: String
    val maybeOther: String
    val notComingOther: String
    val movedOther: String
    val movedAskedOther: String
    val seatedOther: String
    val shift: String
    val brings: String

    fun shiftOf(party: String): String

    fun bringsOther(party: String): String
}

/** The first screen's texts in every language. */
val todayWords = Wording<TodayWords>(german = GermanTodayWords, english = EnglishTodayWords, du = DuTodayWords)

private open class German : TodayWords {
    override val tab = "Heute"
    override val title = "Heute"
    override val decide = "Bitte entscheiden"
    override val garden = "Im Garten"
    override val doors = "Mein Türchen"
    override val events = "Meine Treffen"
    override val notArrived = "Noch nicht übertragen"

    override fun willBeSent(count: Int) =
        "${if (count == 1) "1 Eintrag wird" else "$count Einträge werden"} gesendet, sobald Netz da ist."

    override fun stays(count: Int) =
        "${if (count == 1) "1 Eintrag ist" else "$count Einträge sind"} nur auf diesem Telefon."

    override val nothing = "Heute ist nichts zu tun"
    override val nothingBelow = "Im Garten, im Kalender und bei den Treffen finden Sie, was als Nächstes kommt."
    override val toGarden = "Zum Garten"
    override val done = "Erledigt"

    override fun doneTold(task: String) = "Eingetragen: $task"

    override val dueToday = "Heute dran"

    override fun calledOff(name: String) = "$name hat abgesagt"

    override fun overdue(days: Int) = if (days == 1) "Seit 1 Tag offen" else "Seit $days Tagen offen"

    override val mine = "Das machen Sie"

    override fun moreDue(count: Int) = if (count == 1) "Noch 1 Aufgabe im Garten" else "Noch $count Aufgaben im Garten"

    override fun together(count: Int) = if (count == 2) "Sie sind zu zweit" else "Sie sind $count Leute"

    override val wished = "Wunsch abgegeben"

    override fun wishOf(name: String) = "Wunsch von $name"

    override val asked = "Angefragt – noch keine Zusage"
    override val notChosen = "Tag vergeben – andere sind frei"
    override val notChosenNoneFree = "Tag vergeben – leider keiner frei"
    override val stands = "Ihr Türchen steht fest"
    override val toClarify = "Zwei Zusagen – bitte klären"
    override val cancelledDoor = "Abgesagt"
    override val standby = "Sie springen ein, falls nötig"
    override val settled = "Geklärt"
    override val hostDroppedOut = "Gastgeber fällt aus – Ersatz gesucht"
    override val freeAgain = "Der Tag ist wieder frei."
    override val decideWish = "Türchen vergeben"
    override val decideAnswer = "Platz vergeben"
    override val decideClaim = "Nur nach Absprache"

    override fun answerOf(
        name: String,
        people: String,
    ) = "$name, $people"

    override val twoGrants = "Zwei Zusagen – bitte klären"
    override val contestedDay = "Tag doppelt versprochen – bitte klären"
    override val grantedTwice = "Ein Wunsch, zwei Türchen"
    override val wishWithdrawn = "Wunsch zurückgenommen, Türchen vergeben"
    override val answeredTwice = "Zwei Antworten – bitte klären"
    override val severalFrames = "Kalender zweimal angelegt"
    override val comingIn = "Sie sind dabei"
    override val waiting = "Warteliste – wir melden uns"
    override val maybe = "Vielleicht"
    override val notComing = "Abgesagt"
    override val moved = "Verlegt – gilt Ihre Zusage noch?"
    override val movedAsked = "Verlegt – gilt Ihre Anfrage noch?"
    override val movedWaiting = "Verlegt – weiter auf der Warteliste?"
    override val cancelledEvent = "Fällt aus"
    override val seated = "Platz bekommen – Sie sind dabei"

    override fun refusedBy(names: String) = "Kein Platz – abgelehnt von $names"

    override val comingInOther = "dabei"
    override val waitingOther = "Warteliste"
    override val askedOther = "angefragt"
    override val maybeOther = "vielleicht"
    override val notComingOther = "abgesagt"
    override val movedOther = "Verlegt – gilt die Zusage noch?"
    override val movedAskedOther = "Verlegt – gilt die Anfrage noch?"
    override val seatedOther = "Platz bekommen – dabei"
    override val shift = "Ihre Schicht"
    override val brings = "Sie bringen mit"

    override fun shiftOf(party: String) = "Schicht von $party"

    override fun bringsOther(party: String) = "$party bringt mit"
}

private object GermanTodayWords : German()

private object DuTodayWords : German() {
    override val nothingBelow = "Im Garten, im Kalender und bei den Treffen findest du, was als Nächstes kommt."
    override val decide = "Entscheide bitte"
    override val mine = "Das machst du"

    override fun together(count: Int) = if (count == 2) "Ihr seid zu zweit" else "Ihr seid $count Leute"

    override fun stays(count: Int) =
        "${if (count == 1) "1 Eintrag ist" else "$count Einträge sind"} nur auf diesem Handy."

    override val asked = "Angefragt – noch nicht sicher"
    override val stands = "Dein Türchen steht fest"
    override val toClarify = "Zwei Zusagen – klärt das"
    override val standby = "Du springst ein, falls nötig"
    override val twoGrants = "Zwei Zusagen – klärt das"
    override val comingIn = "Du bist dabei"
    override val moved = "Verlegt – bist du dabei?"
    override val movedAsked = "Verlegt – gilt deine Anfrage noch?"
    override val seated = "Platz bekommen – du bist dabei"
    override val shift = "Deine Schicht"
    override val brings = "Du bringst mit"
}

private object EnglishTodayWords : TodayWords {
    override val tab = "Today"
    override val title = "Today"
    override val decide = "Please decide"
    override val garden = "In the garden"
    override val doors = "My door"
    override val events = "My meet-ups"
    override val notArrived = "Not sent yet"

    override fun willBeSent(count: Int) =
        "${if (count == 1) "1 entry" else "$count entries"} will be sent as soon as there is signal."

    override fun stays(count: Int) = "${if (count == 1) "1 entry is" else "$count entries are"} only on this phone."

    override val nothing = "Nothing to do today"
    override val nothingBelow = "The garden, the calendar and the meet-ups show what comes next."
    override val toGarden = "To the garden"
    override val done = "Done"

    override fun doneTold(task: String) = "Entered: $task"

    override val dueToday = "Due today"

    override fun calledOff(name: String) = "$name has cancelled"

    override fun overdue(days: Int) = if (days == 1) "Open for 1 day" else "Open for $days days"

    override val mine = "You do this"

    override fun moreDue(count: Int) =
        if (count ==
            1
        ) {
            "1 more task in the garden"
        } else {
            "$count more tasks in the garden"
        }

    override fun together(count: Int) = if (count == 2) "There are two of you" else "There are $count of you"

    override val wished = "Wish received"

    override fun wishOf(name: String) = "Wish of $name"

    override val asked = "Requested – not confirmed yet"
    override val notChosen = "Day taken – others are free"
    override val notChosenNoneFree = "Day taken – sorry, none is free"
    override val stands = "Your door is confirmed"
    override val toClarify = "Two confirmations – please settle"
    override val cancelledDoor = "Cancelled"
    override val standby = "You stand in if needed"
    override val settled = "Settled"
    override val hostDroppedOut = "Host cannot – replacement wanted"
    override val freeAgain = "The day is free again."
    override val decideWish = "Grant the door"
    override val decideAnswer = "Give a seat"
    override val decideClaim = "By arrangement only"

    override fun answerOf(
        name: String,
        people: String,
    ) = "$name, $people"

    override val twoGrants = "Two confirmations – please settle"
    override val contestedDay = "Day promised twice – please settle"
    override val grantedTwice = "One wish, two doors"
    override val wishWithdrawn = "Wish withdrawn, door granted"
    override val answeredTwice = "Two answers – please settle"
    override val severalFrames = "Calendar set up twice"
    override val comingIn = "You are in"
    override val waiting = "Waiting list – we will contact you"
    override val maybe = "Maybe"
    override val notComing = "Not coming"
    override val moved = "Moved – are you still coming?"
    override val movedAsked = "Moved – do you still ask?"
    override val movedWaiting = "Moved – still on the waiting list?"
    override val cancelledEvent = "Cancelled"
    override val seated = "Seat given – you are in"

    override fun refusedBy(names: String) = "No seat – declined by $names"

    override val comingInOther = "coming"
    override val waitingOther = "waiting list"
    override val askedOther = "requested"
    override val maybeOther = "maybe"
    override val notComingOther = "not coming"
    override val movedOther = "Moved – are they still coming?"
    override val movedAskedOther = "Moved – do they still ask?"
    override val seatedOther = "Seat given – in"
    override val shift = "Your shift"
    override val brings = "You bring"

    override fun shiftOf(party: String) = "Shift of $party"

    override fun bringsOther(party: String) = "$party brings"
}
