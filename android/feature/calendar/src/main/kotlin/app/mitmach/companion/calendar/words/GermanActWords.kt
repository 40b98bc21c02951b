package app.mitmach.companion.calendar.words

internal abstract class GermanActWords : ActWords {
    override val wishDay = "Diesen Tag wünschen"
    override val wishTitle = "Hier öffnen?"
    override val wishBelow = "Ein Tipp auf den Knopf genügt. Alles andere können Sie später angeben."
    override val standInDay = "An diesem Tag einspringen"
    override val noChoice = "kein weiterer"

    override fun optional(field: String) = "$field (freiwillig)"

    override val certain = "Das ist sicher"
    override val certainBelow = "Sonst fragt die Organisation bei Ihnen nach."
    override val editWish = "Wunsch ändern"
    override val takeWishBack = "Wunsch zurücknehmen"
    override val takeWishBackTitle = "Wunsch zurücknehmen?"
    override val takeWishBackBelow = "Der Tag wird wieder frei für andere."
    override val editProgramme = "Programm ändern"
    override val giveProgramme = "Programm angeben"
    override val cancelDoor = "Absagen"
    override val cancelDoorTitle = "Türchen absagen?"
    override val cancelDoorFree = "Der Tag wird wieder frei für andere."
    override val cancelDoorPrinted = "Der Tag steht schon im gedruckten Programm. Die Organisation sucht Ersatz."
    override val isFinal = "Das gilt gleich und lässt sich nicht zurücknehmen. Der Text bleibt lesbar."
    override val look = "Tag ansehen"
    override val withdrawGrant = "Diese Zusage zurücknehmen"

    override val decline = "Ablehnen"
    override val declineTitle = "Wunsch ablehnen?"

    override fun declineBelow(name: String) = "Der Wunsch gilt dann für keinen Tag mehr. $name liest dann „Abgesagt“."

    override fun declineTell(whom: String) =
        "Der Wunsch gilt dann für keinen Tag mehr. Dort liest niemand die App: Bitte sagen Sie es $whom selbst."

    override val grant = "Türchen vergeben"

    override fun grantOn(date: String) = "$date vergeben"

    override val grantWithoutWish = "Ohne Wunsch vergeben"
    override val grantWithoutWishBelow = "An jemanden, der zum Beispiel am Telefon zugesagt hat."
    override val whoHosts = "Wer öffnet?"
    override val search = "Name suchen"
    override val nobodyFound = "Niemand heißt so."

    override fun takeIn(name: String) = "„$name“ neu aufnehmen"

    override val plan = "Tag und Vertretung"
    override val noStandby = "keine Vertretung"
    override val changeStandby = "Andere Vertretung"
    override val wishes = "Wünsche"

    override fun openWishes(count: Int) = if (count == 1) "1 offener Wunsch" else "$count offene Wünsche"

    override val openWishesBelow = "Ansehen und Türchen vergeben"
    override val noOpenWishes = "Kein Wunsch ist offen"
    override val noOpenWishesBelow = "Neue Wünsche stehen hier, bis Sie sie vergeben."

    override fun call(name: String) = "$name anrufen"

    override val saidWished = "Ihr Wunsch ist eingetragen."
    override val saidWishChanged = "Der Wunsch ist geändert."
    override val saidWishBack = "Der Wunsch ist zurückgenommen."
    override val saidDeclined = "Der Wunsch ist abgelehnt."

    override fun saidDeclinedTell(name: String) = "Der Wunsch ist abgelehnt. Bitte sagen Sie es $name selbst."

    override fun saidGranted(name: String) = "Vergeben: $name"

    override val saidProgramme = "Das Programm ist geändert."
    override val saidPlan = "Geändert."
    override val saidCancelled = "Das Türchen ist abgesagt."
    override val saidGrantBack = "Die Zusage ist zurückgenommen."
    override val saidGrantBackWish = "Die Zusage ist zurückgenommen, der Wunsch wieder offen."
    override val saidSettled = "Geklärt."
    override val saidFrame = "Der Kalender ist geändert."
    override val saidSetUp = "Der Kalender ist angelegt."
}
