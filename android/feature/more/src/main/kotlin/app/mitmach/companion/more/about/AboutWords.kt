package app.mitmach.companion.more.about

import app.mitmach.companion.design.Wording

/** A heading and what stands below it. */
data class Paragraph(
    val title: String,
    val text: String,
)

/** Texts of "Datenschutz" and "Über Mitmach". */
interface AboutWords {
    val privacy: String
    val paragraphs: List<Paragraph>
    val about: String
    val whatItIs: String
    val version: String
    val licences: String
    val ours: String
    val font: String
    val fontLicence: String
    val parts: String
}

val aboutWords = Wording<AboutWords>(german = GermanAbout, english = EnglishAbout, du = DuAbout)

private open class GermanAboutWords : AboutWords {
    override val privacy = "Datenschutz"
    override val paragraphs =
        listOf(
            Paragraph(
                "Was auf diesem Telefon liegt",
                "Gärten, Adventskalender und Treffen Ihrer Gemeinschaft, die Namen und Rollen der Leute, und " +
                    "was Sie eintragen. Alles davon geht auch ohne Netz. Ihre Einstellungen bleiben nur " +
                    "hier.",
            ),
            Paragraph(
                "Was andere sehen",
                "Alle, die mitmachen, sehen, was Sie eintragen, und dass Sie es waren. Wünsche und Zusagen " +
                    "stehen mit Ihrem Namen da, so wie er unter „Leute“ steht.",
            ),
            Paragraph(
                "Wer Telefonnummern sieht",
                "Ihre Nummer sehen Sie selbst und die Organisation. Alle anderen sehen sie nur, wenn Sie das " +
                    "auf Ihrer Karte erlauben. Wer unter 16 ist, hat hier keine Nummer.",
            ),
            Paragraph(
                "Wohin etwas geht",
                "Nur an die Stelle, die Ihre Gemeinschaft selbst betreibt. Keine Werbung, keine Auswertung, " +
                    "kein Konto. Anrufe und SMS macht Ihr Telefon wie sonst auch.",
            ),
            Paragraph(
                "Wie Sie aufhören",
                "Melden Sie unter „Leute“ auf Ihrer Karte dieses Telefon ab und löschen Sie die App. Soll " +
                    "auch Ihr Name verschwinden, sagen Sie es im Büro: Die Einträge bleiben dann ohne Namen " +
                    "stehen.",
            ),
            Paragraph(
                "Was über Sie da ist",
                "Unter „Listen“ speichern Sie alles, was dieses Telefon weiß, in einer Datei.",
            ),
        )
    override val about = "Über Mitmach"
    override val whatItIs =
        "Mitmach hilft einer kleinen Stadt, gemeinsam etwas zu tun: im Garten, im lebendigen " +
            "Adventskalender, bei Festen und Treffen. Es geht auch ohne Netz, und niemand überschreibt, was " +
            "andere eintragen."
    override val version = "Version"
    override val licences = "Lizenzen"
    override val ours = "Mitmach ist freie Software unter der MIT-Lizenz oder der Apache-Lizenz 2.0, wie Sie möchten."
    override val font =
        "Die Schrift ist Atkinson Hyperlegible Next vom Braille Institute, unter der SIL Open Font License " +
            "1.1."
    override val fontLicence = "Lizenz der Schrift lesen"
    override val parts = "Darin steckt die Arbeit anderer:"
}

private object GermanAbout : GermanAboutWords()

private object DuAbout : GermanAboutWords() {
    override val paragraphs =
        listOf(
            Paragraph(
                "Was auf diesem Handy liegt",
                "Gärten, Adventskalender und Treffen deiner Gemeinschaft, die Namen und Rollen der Leute, " +
                    "und was du einträgst. Alles davon geht auch ohne Netz. Deine Einstellungen bleiben nur " +
                    "hier.",
            ),
            Paragraph(
                "Was andere sehen",
                "Alle, die mitmachen, sehen, was du einträgst, und dass du es warst. Wünsche und Zusagen " +
                    "stehen mit deinem Namen da, so wie er unter „Leute“ steht.",
            ),
            Paragraph(
                "Wer Telefonnummern sieht",
                "Deine Nummer siehst du selbst und die Orga. Alle anderen sehen sie nur, wenn du das auf " +
                    "deiner Karte erlaubst. Wer unter 16 ist, hat hier keine Nummer.",
            ),
            Paragraph(
                "Wohin etwas geht",
                "Nur an die Stelle, die deine Gemeinschaft selbst betreibt. Keine Werbung, keine Auswertung, " +
                    "kein Konto. Anrufe und SMS macht dein Handy wie sonst auch.",
            ),
            Paragraph(
                "Wie du aufhörst",
                "Melde unter „Leute“ auf deiner Karte dieses Handy ab und lösch die App. Soll auch dein Name " +
                    "verschwinden, sag es im Büro: Die Einträge bleiben dann ohne Namen stehen.",
            ),
            Paragraph(
                "Was über dich da ist",
                "Unter „Listen“ speicherst du alles, was dieses Handy weiß, in einer Datei.",
            ),
        )
    override val ours = "Mitmach ist freie Software unter der MIT-Lizenz oder der Apache-Lizenz 2.0, wie du möchtest."
}

private object EnglishAbout : AboutWords {
    override val privacy = "Privacy"
    override val paragraphs =
        listOf(
            Paragraph(
                "What is on this phone",
                "Gardens, Advent calendar and meet-ups of your community, people’s names and roles, and what " +
                    "you enter. All of it works without signal too. Your settings stay here alone.",
            ),
            Paragraph(
                "What others see",
                "Everybody who takes part sees what you enter, and that it was you. Wishes and confirmations " +
                    "have your name as it stands under “People”.",
            ),
            Paragraph(
                "Who sees phone numbers",
                "You and the organisers see your number. All others see it only if you allow that on your " +
                    "card. People under 16 have no number here.",
            ),
            Paragraph(
                "Where things go",
                "Only to the place that your community runs itself. No advertising, no tracking, no account. " +
                    "Calls and text messages are made by your phone as ever.",
            ),
            Paragraph(
                "How to leave",
                "Sign this phone off on your card under “People” and delete the app. If your name shall " +
                    "vanish too, tell the office: the entries stay without a name then.",
            ),
            Paragraph(
                "What there is about you",
                "Under “Lists” you save everything that this phone knows in one file.",
            ),
        )
    override val about = "About Mitmach"
    override val whatItIs =
        "Mitmach helps a small town to do things together: in the garden, in the living Advent calendar, at " +
            "festivals and meetings. It works without signal, and nobody overwrites what others enter."
    override val version = "Version"
    override val licences = "Licences"
    override val ours = "Mitmach is free software under the MIT licence or the Apache licence 2.0, at your choice."
    override val font =
        "The font is Atkinson Hyperlegible Next by the Braille Institute, under the SIL Open Font License " +
            "1.1."
    override val fontLicence = "Read the font’s licence"
    override val parts = "The work of others is in it:"
}
