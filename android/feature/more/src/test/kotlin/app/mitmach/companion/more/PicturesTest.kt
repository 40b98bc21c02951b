package app.mitmach.companion.more

import androidx.compose.runtime.Composable
import app.mitmach.companion.core.CommandId
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.ShownValue
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.EnteredAct
import app.mitmach.companion.core.entries.Imported
import app.mitmach.companion.core.entries.ListKind
import app.mitmach.companion.core.entries.MyEntries
import app.mitmach.companion.core.entries.MyEntry
import app.mitmach.companion.core.entries.Preview
import app.mitmach.companion.core.entries.Refused
import app.mitmach.companion.core.entries.RegisterAct
import app.mitmach.companion.core.entries.ShownField
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.core.people.Contact
import app.mitmach.companion.core.people.Invitation
import app.mitmach.companion.core.phone.LineState
import app.mitmach.companion.core.phone.Settings
import app.mitmach.companion.core.town.SUNDAY
import app.mitmach.companion.core.town.card
import app.mitmach.companion.core.town.done
import app.mitmach.companion.core.town.inTown
import app.mitmach.companion.design.Card
import app.mitmach.companion.design.pictures
import app.mitmach.companion.feature.OnBehalfEntry
import app.mitmach.companion.feature.hand.NotingDevice
import app.mitmach.companion.feature.onBehalf
import app.mitmach.companion.more.about.AboutScreen
import app.mitmach.companion.more.about.PrivacyScreen
import app.mitmach.companion.more.entries.EntryActs
import app.mitmach.companion.more.entries.MyEntriesScreen
import app.mitmach.companion.more.entries.MyEntriesUiState
import app.mitmach.companion.more.entries.Sending
import app.mitmach.companion.more.invite.InviteReach
import app.mitmach.companion.more.invite.InviteScreen
import app.mitmach.companion.more.invite.InviteUiState
import app.mitmach.companion.more.invite.WhomScreen
import app.mitmach.companion.more.lists.BringIn
import app.mitmach.companion.more.lists.GiveOut
import app.mitmach.companion.more.lists.ListActs
import app.mitmach.companion.more.lists.ListsScreen
import app.mitmach.companion.more.lists.ListsUiState
import app.mitmach.companion.more.people.AddSheet
import app.mitmach.companion.more.people.Adding
import app.mitmach.companion.more.people.PeopleScreen
import app.mitmach.companion.more.people.PeopleUiState
import app.mitmach.companion.more.people.ResponsibleScreen
import app.mitmach.companion.more.person.Form
import app.mitmach.companion.more.person.PersonScreen
import app.mitmach.companion.more.person.PersonUiState
import app.mitmach.companion.more.person.RoleForm
import app.mitmach.companion.more.person.Which
import app.mitmach.companion.more.settings.SettingsScreen
import app.mitmach.companion.more.start.StartScreen
import app.mitmach.companion.more.start.StartUiState
import app.mitmach.core.support.Place
import kotlinx.coroutines.flow.first
import org.junit.Test
import kotlin.io.path.readText

class PicturesTest {
    @Test
    fun `what needs no data`() {
        pictures("more-start") { StartScreen(StartUiState(onlyHere = 2, notAccepted = 1)) {} }
        pictures("more-settings") { SettingsScreen(Settings(textPercent = 125), {}, {}) }
        pictures("more-privacy") { PrivacyScreen {} }
        pictures("more-about") { AboutScreen {} }
    }

    @Test
    fun `what has not arrived`() {
        val bed =
            MyEntry(
                command = CommandId("01"),
                document = null,
                entered = SUNDAY.atTime(14, 10),
                act = EnteredAct.EDIT,
                kind = RecordKind.BED,
                register = null,
                record = null,
                owner = null,
                fields = listOf(field("crop", "Winterportulak, zweite Saat"), field("sown_on", "2026-11-20")),
                refused = Refused.RIGHT,
                held = false,
            )
        val rsvp =
            bed.copy(
                command = CommandId("02"),
                act = EnteredAct.NEW,
                kind = RecordKind.RSVP,
                fields = listOf(field("answer", "yes"), ShownField("adults", ShownValue.Number(2))),
                refused = null,
            )
        val role =
            rsvp.copy(
                command = CommandId("03"),
                act = EnteredAct.PEOPLE,
                kind = null,
                register = RegisterAct.GRANT_ROLE,
                fields = listOf(field("level", "lead"), field("area", "garden")),
                held = true,
            )
        val offline =
            LineState(
                live = false,
                syncing = false,
                wanted = true,
                synced = SUNDAY.atTime(14, 10),
                onlyHere = 2,
                notAccepted = 1,
                trouble = Trouble.UNREACHABLE,
            )
        val state =
            MyEntriesUiState(
                SUNDAY,
                offline,
                Look.Ready(MyEntries(listOf(rsvp, role), listOf(bed), null)),
                sending = Sending.Failed(Trouble.UNREACHABLE),
            )
        pictures("more-entries") { Entries(state) }
        val live = offline.copy(live = true, trouble = null, onlyHere = 0, notAccepted = 0)
        val nothing = MyEntriesUiState(SUNDAY, live, Look.Ready(MyEntries(emptyList(), emptyList(), null)))
        pictures("more-entries-none") { Entries(nothing) }
        pictures("more-entries-signed-off") { Entries(nothing.copy(line = live.copy(trouble = Trouble.SIGNED_OFF))) }
    }

    @Test
    fun `people and invites`() =
        inTown {
            val office = settled()
            import(office, "rollen")
            val renate = checkNotNull(card(office, "Renate B."))
            val contact = Contact("Renate Beispiel", "030 23125-104", forMembers = true)
            office.people.setContact(renate, contact).done()
            val chor = checkNotNull(card(office, "Gemischter Chor"))
            office.people.letActFor(renate, chor).done()
            phoneOf("Renate B.")
            office.line.sync().done()
            office.people.invite(chor).done()
            val people =
                office.people
                    .people()
                    .first()
                    .done()
            val phones = office.people.phones().done()
            val state = PeopleUiState(Look.Ready(people), phones.invites)
            pictures("more-responsible") { ResponsibleScreen(state, NotingDevice(), {}, {}) }
            pictures("more-people") { PeopleScreen(state, {}, {}, {}) }
            pictures(
                "more-people-add",
            ) { AddSheet(Adding(trouble = Trouble.INVALID), emptyList(), {}, {}) { _, _, _ -> } }
            pictures("more-whom") { WhomScreen(state, {}, {}, {}, {}) }
            val person = PersonUiState(renate, SUNDAY, Look.Ready(people), phones)
            pictures("more-person") { PersonScreen(person, NotingDevice(), {}, {}, {}) }
            pictures("more-person-role") { RoleForm(person, Form(Which.GiveRole), {}) {} }
            val link = "https://mitmach.example/einladung#" + "a1B2c3D4".repeat(16)
            val invitation = Invitation(link, SUNDAY.plusDays(14).atTime(12, 0), CommandId("01"))
            val invite = InviteUiState("Renate B.", invitation = invitation, reach = InviteReach.GOOD)
            pictures("more-invite") { InviteScreen(invite, {}, {}) }
            pictures("more-invite-waiting") { InviteScreen(invite.copy(reach = InviteReach.WAITING), {}, {}) }
            val hilde = checkNotNull(card(office, "Hilde R."))
            val asking = Asking(hilde, Source.PHONE)
            pictures("more-on-behalf") { Card { OnBehalfEntry(people.onBehalf(), asking, {}) } }
        }

    @Test
    fun `lists in and out`() =
        inTown {
            val office = settled()
            val documents =
                office.entries
                    .documents()
                    .first()
                    .done()
            val idle = ListsUiState(documents, giveOut = GiveOut(ListKind.ANSWERS))
            pictures("more-lists") { Lists(idle) }
            val changed = preview(office, "im Sitzen erreichbar", "auch im Stehen")
            pictures("more-lists-preview") { Lists(idle.copy(bringIn = BringIn.Looking(changed))) }
            val broken = preview(office, "\n1;", "\neins;")
            pictures("more-lists-broken") { Lists(idle.copy(bringIn = BringIn.Looking(broken))) }
            val done = BringIn.Done(ListKind.BEDS, Imported(1, 2, 6, 0))
            pictures("more-lists-done") { Lists(idle.copy(bringIn = done)) }
        }

    private fun field(
        name: String,
        text: String,
    ) = ShownField(name, ShownValue.Text(text))

    private suspend fun preview(
        session: Session,
        old: String,
        new: String,
    ): Preview {
        val text = Place.lists.resolve("beete.csv").readText()
        return session.lists.preview(text.replace(old, new).toByteArray()).done()
    }

    @Composable
    private fun Entries(state: MyEntriesUiState) = MyEntriesScreen(state, {}, {}, EntryActs({}, {}, {}))

    @Composable
    private fun Lists(state: ListsUiState) =
        ListsScreen(state, {}, ListActs({}, { _, _ -> }, {}, {}, {}, {}, {}, {}, {}))
}
