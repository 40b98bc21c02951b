package app.mitmach.companion.more.entries

import app.mitmach.companion.core.entries.Refused
import app.mitmach.companion.core.entries.RegisterAct

internal object EnglishMyEntries : MyEntriesWords {
    override val myState = "My entries"
    override val connected = "Connected"
    override val notConnected = "Not connected just now"
    override val neverConnected = "This phone has never been connected."
    override val underWay = "Being sent …"
    override val send = "Send now"
    override val sent = "Sent"
    override val sentAll = "All of it has been sent."
    override val notSent = "Not sent"
    override val notSentBelow = "No signal. What you entered is safe here and goes out later."
    override val onlyHereTitle = "Not sent yet"
    override val notAcceptedTitle = "Not accepted"
    override val nothing = "All of it has been sent"
    override val nothingBelow = "What you enter stands here until it has arrived."
    override val held = "Waits for an update at the office. Nothing gets lost."
    override val enterAgain = "Enter it again"
    override val enteredAgain = "Entered again"
    override val forget = "Drop it"
    override val forgetQuestion = "Drop this text?"
    override val forgetBelow = "It is gone from this phone too then."
    override val forgotten = "Dropped"
    override val forWhom = "For"
    override val askTitle = "Please enter this for me"

    override fun asOf(time: String) = "As of $time"

    override fun stillHere(count: Int) = if (count == 1) "1 entry is only here." else "$count entries are only here."

    override fun refusedNow(count: Int) =
        if (count == 1) "1 entry was not accepted." else "$count entries were not accepted."

    override fun entered(moment: String) = "entered $moment"

    override fun new(kind: String) = "New: $kind"

    override fun changed(kind: String) = "Changed: $kind"

    override fun settled(kind: String) = "Settled: $kind"

    override fun register(act: RegisterAct) =
        when (act) {
            RegisterAct.ADD_CARD -> "Somebody added"
            RegisterAct.RENAME_CARD -> "Name changed"
            RegisterAct.SET_CONTACT -> "Number changed"
            RegisterAct.GRANT_ROLE -> "Role given"
            RegisterAct.END_ROLE -> "Role ended"
            RegisterAct.INVITE -> "Invite"
            RegisterAct.REVOKE_INVITE -> "Invite taken back"
            RegisterAct.REVOKE_PHONE -> "Phone signed off"
            RegisterAct.ADD_DOCUMENT -> "Set up"
            RegisterAct.LET_ACT_FOR -> "May enter for others"
            RegisterAct.END_ACTING_FOR -> "May no longer enter for others"
        }

    override fun registerField(field: String) =
        when (field) {
            "person" -> "Who"
            "acts_for" -> "For"
            "name" -> "Name"
            "full_name" -> "Full name"
            "phone" -> "Phone number"
            "for_members" -> "Everybody may see it"
            "card_kind" -> "Sort"
            "under_16" -> "Under 16"
            "level" -> "Role"
            "area" -> "Area"
            "area_of" -> "For what exactly"
            "from" -> "From"
            "until" -> "Until"
            "expires" -> "Good until"
            "title" -> "Title"
            "year" -> "Year"
            else -> "A value"
        }

    override fun why(refused: Refused) =
        when (refused) {
            Refused.RIGHT -> "Only the organisers may do this."
            Refused.SIGNED_OFF -> "This phone has been signed off. Please ask at the office."
            Refused.UPDATE_NEEDED -> "Please update the app. Nothing gets lost."
            Refused.GONE -> "What it is about is not there any more."
            Refused.FIXED -> "This cannot be changed any more."
            Refused.TAKEN -> "It is there already, differently."
            Refused.INVITE_LEVEL -> "This person has more rights. Only the organisers may invite them."
            Refused.LAST_ORGANISER -> "Nobody would be left who organises."
            Refused.NOT_POSSIBLE -> "One of the values is not possible."
            Refused.TOO_MUCH -> "This was too much at once."
            Refused.OUT_OF_DATE -> "This phone was not up to date. Please enter it again."
            Refused.BROKEN -> "We made a mistake. Please tell the office."
        }

    override fun asking(entry: String) = "Please enter this for me in Mitmach:\n\n$entry"
}
