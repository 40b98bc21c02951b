package app.mitmach.companion.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.Arrival
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.Trouble
import java.time.LocalDate
import java.time.LocalTime

/** All components with examples, in groups that fit a picture: what the tests of this module look at. */
internal object Gallery {
    val groups: Map<String, @Composable () -> Unit> =
        mapOf(
            "buttons" to { Buttons() },
            "cards" to { Cards() },
            "forms" to { Forms() },
            "entries" to { Entries() },
            "lines" to { Lines() },
            "states" to { States() },
            "bars" to { Bars() },
            "day" to { DaySheet("Tag", MonthOf(today.plusDays(2), today, null, today), {}, mayClear = true) {} },
            "time" to { TimeSheet("Beginn", LocalTime.of(17, 30), {}, mayClear = false) {} },
            "sheet" to { Sheet() },
            "page" to { Page() },
            "rail" to { Rail(places, {}) },
        )

    val today: LocalDate = LocalDate.of(2026, 11, 22)

    @Composable
    private fun Group(content: @Composable () -> Unit) =
        Column(
            Modifier.fillMaxWidth().verticalScroll(rememberScrollState()).padding(16.dp),
            Arrangement.spacedBy(12.dp),
        ) { content() }

    @Composable
    private fun Buttons() =
        Group {
            PrimaryButton("Ich übernehme das", {}, icon = Icons.check)
            PrimaryButton("Speichern", {}, Modifier.fillMaxWidth())
            PrimaryButton("Speichern", {}, enabled = false)
            SecondaryButton("Um Übernahme bitten", {}, icon = Icons.message)
            SecondaryButton("Rückgängig", {}, enabled = false)
            FinalButton("Telefon abmelden", {}, Modifier.fillMaxWidth())
            QuietButton("Abbrechen", {})
            SignButton(Icons.close, "Schließen", {})
        }

    @Composable
    private fun Cards() =
        Group {
            SectionTitle("Heute im Garten")
            Card(onClick = {}) {
                CardLine("Hochbeet 3 gießen", below = "Heute dran", icon = Icons.water, strong = true)
            }
            Card {
                CardLine("Unkraut jäten", below = "Renate B., seit 2 Tagen offen", icon = Icons.garden) {
                    SecondaryButton("Ich mache das", {})
                }
                Badge("Frisch gesät – nicht jäten", tone = Tone.ATTENTION, icon = Icons.leaf)
            }
            LinkLine("Alle Beete", {}, below = "12 Beete, 3 brauchen heute Wasser", icon = Icons.list)
            Card(tone = Tone.GOOD) { CardLine("Alles getan", below = "Danke an fünf Leute", icon = Icons.check) }
            Badge("Nur auf diesem Telefon", icon = Icons.phoneOnly)
            Badge("Nicht übernommen – bitte nachsehen", tone = Tone.ALARM, icon = Icons.attention)
        }

    @Composable
    private fun Forms() =
        Group {
            TextEntry("Straße und Hausnummer", "Allee 12", {})
            TextEntry("Motto", "", {}, lines = 2, below = "Was gibt es zu sehen?")
            TextEntry("Telefon", "0331 / x", {}, problem = "Das passt so nicht")
            Stepper("Personen, die mitkommen", 2, {})
            Stepper("Kinder", 0, {})
            Choice("Wo ist es?", listOf(1 to "draußen", 2 to "drinnen", 3 to "beides nacheinander"), 1, {})
            Tick("Toilette vorhanden", ticked = true, {}, below = "Gäste dürfen sie benutzen.")
            Tick("Mit dem Rollstuhl erreichbar", ticked = false, {})
        }

    @Composable
    private fun Entries() =
        Group {
            DateEntry("Tag", today, {}, today = today)
            DateEntry("Bis wann", null, {}, today = today, problem = "Bitte einen Tag wählen")
            TimeEntry("Beginn", LocalTime.of(17, 0), {})
            TimeEntry("Ende", null, {})
        }

    @Composable
    private fun Lines() =
        Group {
            Switcher(listOf(1 to "Heute", 2 to "Woche", 3 to "Alle Aufgaben"), 1, {})
            CheckLine("Hochbeet 1 gießen", ticked = true, {}, below = "Renate B., 8:15 Uhr")
            CheckLine("Kompost umsetzen", ticked = false, {}, below = "Heute dran") { Badge("Sie sind zu zweit") }
            Card {
                PersonLine("Renate Baumgarten", below = "Leitung", onCall = {}, onWrite = {})
                PersonLine("Familie K.", onCall = {})
                PersonLine(null, below = "Gast")
            }
        }

    @Composable
    private fun States() =
        Group {
            StateNote(
                "Noch niemand weiß es – bitte anrufen",
                below = "Wird gesendet, sobald Netz da ist.",
                icon = Icons.phoneOnly,
                button = "Rundruf öffnen",
            )
            TroubleNote(Trouble.NOT_ALLOWED, button = "Um Übernahme bitten")
            ArrivalBadge(Arrival.ONLY_HERE)
            TwoValues(contradiction, "Beginn", { (it as ShownValue.Text).value }, {})
            Loading()
            Empty(
                "Noch keine Türchen",
                "Wünschen Sie sich einen Tag.",
                icon = Icons.door,
                button = "Tag wünschen",
                onClick = {},
            )
            Empty("Willkommen", "Hier steht, was in der Stadt geschieht.")
        }

    @Composable
    private fun Bars() =
        Column(Modifier.fillMaxWidth().verticalScroll(rememberScrollState()), Arrangement.spacedBy(12.dp)) {
            OfflineBar("Kein Netz – Stand 14:10 Uhr")
            NoticeBar("Eingetragen: Hochbeet 3 gegossen", {}, action = "Rückgängig")
            NoticeBar("Gerade kein Netz. Sie können weiterarbeiten. Gesendet wird später.", {})
            Bar(places, {})
        }

    @Composable
    private fun Sheet() =
        Sheet("Veranstaltung verschieben", {}) {
            TextEntry("Warum?", "Es regnet.", {}, lines = 2)
            PrimaryButton("Verschieben", {}, Modifier.fillMaxWidth())
        }

    @Composable
    private fun Page() =
        Column {
            CompositionLocalProvider(LocalOffline provides "Kein Netz – Stand 14:10 Uhr") {
                Page(
                    "Adventskalender",
                    Modifier.weight(1f),
                    actions = { SignButton(Icons.settings, "Einstellungen", {}) },
                    beneath = { Switcher(listOf(1 to "Türchen", 2 to "Mein Türchen"), 1, {}) },
                ) {
                    item { SectionTitle("Heute") }
                    item { LinkLine("Familie K., Allee 12", {}, below = "17:00 Uhr, draußen", icon = Icons.door) }
                    item { Empty("Ihr Türchen", "Noch haben Sie keinen Tag.", button = "Tag wünschen") }
                }
            }
            Bar(places, {})
        }

    private val contradiction =
        exampleContradiction(
            "start",
            ShownValue.Text("17:00 Uhr") to "Renate B.",
            ShownValue.Text("18:30 Uhr") to "Familie K.",
        )

    private val places =
        listOf(
            BarItem(Icons.today, "Heute", selected = true, badge = "3"),
            BarItem(Icons.garden, "Garten", selected = false),
            BarItem(Icons.door, "Kalender", selected = false, badge = "12"),
            BarItem(Icons.events, "Treffen", selected = false),
            BarItem(Icons.more, "Mehr", selected = false),
        )
}
