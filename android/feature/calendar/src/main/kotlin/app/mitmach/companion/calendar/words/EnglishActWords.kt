package app.mitmach.companion.calendar.words

internal abstract class EnglishActWords : ActWords {
    override val wishDay = "Wish this day"
    override val wishTitle = "Open here?"
    override val wishBelow = "One tap is enough. You can say everything else later."
    override val standInDay = "Step in on this day"
    override val noChoice = "no other"

    override fun optional(field: String) = "$field (if you like)"

    override val certain = "This is certain"
    override val certainBelow = "If not, the organisers will ask you."
    override val editWish = "Change wish"
    override val takeWishBack = "Withdraw wish"
    override val takeWishBackTitle = "Withdraw the wish?"
    override val takeWishBackBelow = "The day is free for others again."
    override val editProgramme = "Change programme"
    override val giveProgramme = "Add programme"
    override val cancelDoor = "Cancel"
    override val cancelDoorTitle = "Cancel the door?"
    override val cancelDoorFree = "The day is free for others again."
    override val cancelDoorPrinted = "The day is in the printed programme. The organisers look for another host."
    override val isFinal = "It counts at once and cannot be undone. The text stays."
    override val look = "See the day"
    override val withdrawGrant = "Withdraw this confirmation"

    override val decline = "Decline"
    override val declineTitle = "Decline the wish?"

    override fun declineBelow(name: String) = "The wish then counts for no day any more. $name reads “Cancelled”."

    override fun declineTell(whom: String) =
        "The wish then counts for no day any more. Nobody reads the app there: please tell $whom yourself."

    override val grant = "Grant the door"

    override fun grantOn(date: String) = "Grant $date"

    override val grantWithoutWish = "Grant without a wish"
    override val grantWithoutWishBelow = "To somebody who agreed by telephone, for example."
    override val whoHosts = "Who opens?"
    override val search = "Search a name"
    override val nobodyFound = "Nobody has this name."

    override fun takeIn(name: String) = "Add “$name”"

    override val plan = "Day and standby"
    override val noStandby = "no standby"
    override val changeStandby = "Another standby"
    override val wishes = "Wishes"

    override fun openWishes(count: Int) = if (count == 1) "1 open wish" else "$count open wishes"

    override val openWishesBelow = "See them and grant doors"
    override val noOpenWishes = "No wish is open"
    override val noOpenWishesBelow = "New wishes stand here until you grant them."

    override fun call(name: String) = "Call $name"

    override val saidWished = "Your wish is noted."
    override val saidWishChanged = "The wish is changed."
    override val saidWishBack = "The wish is withdrawn."
    override val saidDeclined = "The wish is declined."

    override fun saidDeclinedTell(name: String) = "The wish is declined. Please tell $name yourself."

    override fun saidGranted(name: String) = "Granted: $name"

    override val saidProgramme = "The programme is changed."
    override val saidPlan = "Changed."
    override val saidCancelled = "The door is cancelled."
    override val saidGrantBack = "The confirmation is withdrawn."
    override val saidGrantBackWish = "The confirmation is withdrawn, the wish is open again."
    override val saidSettled = "Settled."
    override val saidFrame = "The calendar is changed."
    override val saidSetUp = "The calendar is set up."
}
