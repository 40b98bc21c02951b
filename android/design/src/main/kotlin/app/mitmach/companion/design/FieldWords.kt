package app.mitmach.companion.design

import app.mitmach.companion.core.RecordKind

/** What records, their fields and the choices in them are called; the same words as in a terminal and in lists. */
interface FieldWords {
    fun kind(kind: RecordKind): String

    /** The name of a [field] by its name in the core; of one that only a newer app knows, that it is a value. */
    fun field(
        kind: RecordKind,
        field: String,
    ): String

    /** The word of a choice that a [field] holds by its name in the core; null where it holds what was typed. */
    fun choice(
        field: String,
        value: String,
    ): String?

    /** A field that was emptied. */
    val empty: String

    /** A record that this phone does not know. */
    val anotherEntry: String
}

/** For contradictions and for what has not arrived: `fieldWords.read().field(contradiction.of.kind, …)`. */
val fieldWords =
    Wording<FieldWords>(
        german = FieldWordsOf(Term::german, empty = "(leer)", anotherEntry = "ein anderer Eintrag"),
        english = FieldWordsOf(Term::english, empty = "(empty)", anotherEntry = "another entry"),
    )

private class FieldWordsOf(
    private val word: (Term) -> String,
    override val empty: String,
    override val anotherEntry: String,
) : FieldWords {
    override fun kind(kind: RecordKind): String = word(kind.term)

    override fun field(
        kind: RecordKind,
        field: String,
    ): String = word(SPECIAL[kind to field] ?: FIELDS[field] ?: OTHER)

    override fun choice(
        field: String,
        value: String,
    ): String? = CHOICES[field]?.get(value)?.let(word)
}

private class Term(
    val german: String,
    val english: String,
)

private infix fun String.or(english: String) = Term(this, english)

private val RecordKind.term: Term
    get() =
        when (this) {
            RecordKind.BED -> "Beet" or "Bed"
            RecordKind.TASK -> "Aufgabe" or "Task"
            RecordKind.CLAIM -> "Zusage" or "Claim"
            RecordKind.DONE -> "Arbeit" or "Work done"
            RecordKind.SKIP -> "Auslassung" or "Left out"
            RecordKind.CALENDAR -> "Kalender" or "Calendar"
            RecordKind.WISH -> "Wunsch" or "Wish"
            RecordKind.DOOR -> "Türchen" or "Door"
            RecordKind.EVENT -> "Treffen" or "Meet-up"
            RecordKind.RSVP -> "Antwort" or "Answer"
            RecordKind.SEAT -> "Platz" or "Seat"
            RecordKind.BRING -> "Mitbringliste" or "Bring list"
            RecordKind.PLEDGE -> "Mitbringsel" or "Pledge"
            RecordKind.CHECK_IN -> "Einlass" or "Check-in"
            RecordKind.WITHDRAWAL -> "Rücknahme" or "Withdrawal"
        }

private val OTHER = "Eine Angabe" or "A value"

/** Where the same field is called otherwise than on most records. */
private val SPECIAL =
    mapOf(
        (RecordKind.TASK to "people") to ("Personen" or "People"),
        (RecordKind.DOOR to "date") to ("Tag" or "Day"),
        (RecordKind.DOOR to "setting") to ("Draußen oder drinnen" or "Outdoor or indoor"),
        (RecordKind.BRING to "item") to ("Was gebraucht wird" or "What is wanted"),
        (RecordKind.CHECK_IN to "door") to ("Eingang" or "Entrance"),
    )

private val FIELDS =
    mapOf(
        "number" to ("Nummer" or "Number"),
        "name" to ("Name" or "Name"),
        "zone" to ("Bereich" or "Zone"),
        "holder" to ("Betreut von" or "Looked after by"),
        "crop" to ("Kultur" or "Crop"),
        "sown_on" to ("Gesät am" or "Sown on"),
        "no_weeding_until" to ("Nicht jäten bis" or "No weeding until"),
        "harvest_rule" to ("Ernteregel" or "Harvest rule"),
        "note" to ("Hinweis" or "Note"),
        "bed" to ("Beet" or "Bed"),
        "title" to ("Titel" or "Title"),
        "activity" to ("Art" or "Activity"),
        "due" to ("Regel" or "Rule"),
        "first_due" to ("Fällig am" or "Due on"),
        "every_days" to ("Alle … Tage" or "Every … days"),
        "weekdays" to ("Wochentage" or "Weekdays"),
        "week_from" to ("Ab Kalenderwoche" or "From week"),
        "week_to" to ("Bis Kalenderwoche" or "To week"),
        "people" to ("Personen" or "People"),
        "minutes" to ("Minuten" or "Minutes"),
        "seated" to ("Im Sitzen" or "Seated"),
        "with_children" to ("Mit Kindern" or "With children"),
        "heavy" to ("Schwer" or "Heavy"),
        "adults_only" to ("Ab 18" or "From 18"),
        "on_request" to ("Nur nach Absprache" or "By arrangement only"),
        "needs" to ("Braucht" or "Needs"),
        "starts" to ("Beginn" or "Starts"),
        "ends" to ("Ende" or "Ends"),
        "task" to ("Aufgabe" or "Task"),
        "day" to ("Tag" or "Day"),
        "heads" to ("Personen" or "People"),
        "amount" to ("Menge" or "Amount"),
        "reason" to ("Grund" or "Reason"),
        "year" to ("Jahr" or "Year"),
        "first_day" to ("Erster Tag" or "First day"),
        "last_day" to ("Letzter Tag" or "Last day"),
        "usual_start" to ("Üblicher Beginn" or "Usual start"),
        "usual_minutes" to ("Übliche Dauer" or "Usual minutes"),
        "doors_per_day" to ("Türen pro Tag" or "Doors per day"),
        "reserved_days" to ("Vorgemerkte Tage" or "Reserved days"),
        "sign_up_deadline" to ("Anmeldeschluss" or "Sign-up deadline"),
        "print_day" to ("Drucktag" or "Print day"),
        "open_sign_up" to ("Offene Anmeldung" or "Open sign-up"),
        "entered_on" to ("Eingetragen am" or "Entered on"),
        "first" to ("1. Wunsch" or "First choice"),
        "second" to ("2. Wunsch" or "Second choice"),
        "third" to ("3. Wunsch" or "Third choice"),
        "certain" to ("Sicher" or "Certain"),
        "motto" to ("Motto" or "Motto"),
        "wish" to ("Wunsch" or "Wish"),
        "date" to ("Tag" or "Day"),
        "start" to ("Beginn" or "Start"),
        "setting" to ("Ort" or "Setting"),
        "street" to ("Straße" or "Street"),
        "meeting_point" to ("Treffpunkt" or "Meeting point"),
        "programme" to ("Programm" or "Programme"),
        "food" to ("Essen und Trinken" or "Food and drink"),
        "bring_list" to ("Mitbringen" or "Bring"),
        "child_friendly" to ("Für Kinder" or "For children"),
        "step_free" to ("Stufenfrei" or "Step-free"),
        "seats" to ("Plätze" or "Seats"),
        "wc" to ("WC" or "WC"),
        "rain_plan" to ("Bei Regen" or "If it rains"),
        "standby" to ("Vertretung" or "Standby"),
        "donation" to ("Spende für" or "Donation for"),
        "photo_note" to ("Fotos" or "Photos"),
        "format" to ("Format" or "Format"),
        "organisations" to ("Veranstalter" or "Organisations"),
        "series" to ("Reihe" or "Series"),
        "end" to ("Ende" or "End"),
        "place" to ("Ort" or "Place"),
        "rain_place" to ("Ausweichort" or "Rain place"),
        "answers" to ("Wer antwortet" or "Who answers"),
        "seat_rule" to ("Platzvergabe" or "Seat rule"),
        "deadline" to ("Anmeldeschluss" or "Deadline"),
        "access" to ("Zugang" or "Access"),
        "cost" to ("Kosten" or "Cost"),
        "contact" to ("Auskunft" or "Contact"),
        "status" to ("Status" or "Status"),
        "answer" to ("Antwort" or "Answer"),
        "adults" to ("Erwachsene" or "Adults"),
        "children" to ("Kinder" or "Children"),
        "for_start" to ("Gegeben für" or "Given for"),
        "for_place" to ("Gegeben für den Ort" or "Given for the place"),
        "helper_wish" to ("Hilft gern bei" or "Would help with"),
        "rsvp" to ("Antwort" or "Answer"),
        "state" to ("Stand" or "State"),
        "item" to ("Mitbringen" or "Item"),
        "wanted" to ("Gewünscht" or "Wanted"),
        "contains" to ("Enthält" or "Contains"),
        "bring" to ("Mitbringliste" or "Bring list"),
        "delivered" to ("Abgegeben" or "Handed in"),
        "door" to ("Eingang" or "Entrance"),
        "target" to ("Eintrag" or "Entry"),
    )

private val CHOICES =
    mapOf(
        "activity" to
            mapOf(
                "water" to ("gießen" or "water"),
                "weed" to ("jäten" or "weed"),
                "harvest" to ("ernten" or "harvest"),
                "prune" to ("schneiden" or "prune"),
                "tidy" to ("aufräumen" or "tidy"),
                "technical" to ("Technik" or "technical"),
                "inspect" to ("Kontrolle" or "inspect"),
                "animals" to ("Tiere" or "animals"),
                "care" to ("Pflege" or "care"),
                "mow" to ("mähen" or "mow"),
                "plant" to ("pflanzen" or "plant"),
                "shift" to ("Schicht" or "shift"),
                "other" to ("anderes" or "other"),
            ),
        "due" to
            mapOf(
                "once" to ("einmal" or "once"),
                "every_days" to ("alle paar Tage" or "every few days"),
                "weekdays" to ("an Wochentagen" or "on weekdays"),
            ),
        "reason" to
            mapOf(
                "rain" to ("Regen" or "rain"),
                "frost" to ("Frost" or "frost"),
                "heat" to ("Hitze" or "heat"),
                "other" to ("anderes" or "other"),
            ),
        "setting" to
            mapOf(
                "outdoor" to ("draußen" or "outdoor"),
                "indoor" to ("drinnen" or "indoor"),
                "covered" to ("überdacht" or "covered"),
            ),
        "format" to
            mapOf(
                "sommerfest" to ("Sommerfest" or "Sommerfest"),
                "mitmachfest" to ("Mitmachfest" or "Mitmachfest"),
                "stammtisch" to ("Stammtisch" or "Stammtisch"),
                "stadtgespraech" to ("Stadtgespräch" or "Stadtgespräch"),
                "expertenrat" to ("Expertenrat" or "Expertenrat"),
                "visionswerkstatt" to ("Visionswerkstatt" or "Visionswerkstatt"),
                "lernformat" to ("Lernformat" or "Lernformat"),
                "leerstand" to ("Leerstand" or "Leerstand"),
                "einsatz" to ("Einsatz" or "Einsatz"),
                "other" to ("anderes" or "other"),
            ),
        "answers" to
            mapOf(
                "open" to ("alle" or "everybody"),
                "per_organisation" to ("je Organisation" or "per organisation"),
                "count_only" to ("nur zählen" or "count only"),
            ),
        "seat_rule" to
            mapOf(
                "no" to ("unbegrenzt" or "no limit"),
                "first_come" to ("wer zuerst kommt" or "first come"),
                "we_choose" to ("Organisation bestätigt" or "organisers confirm"),
            ),
        "status" to mapOf("planned" to ("geplant" or "planned"), "cancelled" to ("fällt aus" or "cancelled")),
        "answer" to mapOf("yes" to ("ja" or "yes"), "no" to ("nein" or "no"), "maybe" to ("vielleicht" or "maybe")),
        "state" to mapOf("in" to ("dabei" or "in"), "waiting" to ("Warteliste" or "waiting list")),
    )
