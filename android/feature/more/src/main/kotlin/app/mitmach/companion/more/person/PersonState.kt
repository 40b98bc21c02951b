package app.mitmach.companion.more.person

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DeviceId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RowId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.entries.DocumentItem
import app.mitmach.companion.core.people.Area
import app.mitmach.companion.core.people.Contact
import app.mitmach.companion.core.people.Level
import app.mitmach.companion.core.people.People
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.core.people.Phones
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.more.Look
import app.mitmach.companion.more.people.Rights
import app.mitmach.companion.more.ready
import app.mitmach.companion.more.toLook
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.onStart
import kotlinx.coroutines.flow.stateIn
import kotlinx.coroutines.launch
import java.time.LocalDate

/** Somebody's card. */
data class PersonUiState(
    val card: CardId,
    val today: LocalDate,
    val people: Look<People> = Look.Loading,
    val phones: Phones = Phones(emptyList(), emptyList()),
    /** Gardens and events that a role can be for. */
    val documents: List<DocumentItem> = emptyList(),
    val form: Form? = null,
) {
    val person: Person? get() = people.ready?.people?.find { it.party.id == card }

    val rights: Rights? get() = people.ready?.let(::Rights)

    /** Who may enter something for this person. */
    val actFor: List<Pair<Person, RowId>>
        get() =
            people.ready?.people.orEmpty().mapNotNull { other ->
                other.actsFor.find { it.party.id == card }?.let { other to it.row }
            }
}

/** The form that lies over the card, and what has become of it. What is typed stays with the screen. */
data class Form(
    val which: Which,
    val trouble: Trouble? = null,
    val busy: Boolean = false,
)

sealed interface Which {
    data object Rename : Which

    data object SetContact : Which

    data object GiveRole : Which

    data object LetAct : Which

    data class EndRole(
        val row: RowId,
        val what: String,
    ) : Which

    data class EndActing(
        val row: RowId,
        val name: String,
    ) : Which

    data class SignOff(
        val device: DeviceId,
    ) : Which
}

class PersonHolder(
    private val app: App,
    private val card: CardId,
    private val scope: CoroutineScope,
) {
    private val source = app.session.people
    private val form = MutableStateFlow<Form?>(null)

    val state: StateFlow<PersonUiState> =
        combine(
            source.people(),
            source.phonesFollowed().onStart { emit(Outcome.Done(Phones(emptyList(), emptyList()))) },
            app.session.entries
                .documents()
                .onStart { emit(Outcome.Done(emptyList())) },
            form,
        ) { people, phones, documents, form ->
            PersonUiState(
                card,
                app.session.today.value,
                people.toLook(),
                phones.toLook().ready ?: Phones(emptyList(), emptyList()),
                documents.toLook().ready.orEmpty(),
                form,
            )
        }.stateIn(scope, SharingStarted.Eagerly, PersonUiState(card, app.session.today.value))

    fun open(which: Which) {
        form.value = Form(which)
    }

    fun close() {
        form.value = null
    }

    fun rename(
        name: String,
        done: String,
    ) = enter(done) { source.rename(card, name.trim()) }

    fun setContact(
        contact: Contact,
        done: String,
    ) = enter(done) { source.setContact(card, contact) }

    fun giveRole(
        area: Area,
        level: Level,
        from: LocalDate?,
        until: LocalDate?,
        done: String,
    ) = enter(done) { source.grantRole(card, area, level, from, until) }

    fun endRole(
        row: RowId,
        done: String,
    ) = enter(done) { source.endRole(row) }

    fun letAct(
        person: CardId,
        done: String,
    ) = enter(done) { source.letActFor(person, card) }

    fun endActing(
        row: RowId,
        done: String,
    ) = enter(done) { source.endActingFor(row) }

    fun signOff(
        device: DeviceId,
        done: String,
    ) = enter(done) { source.revokePhone(device) }

    /** Enters and closes the form; a failure leaves it open and says what is wrong. */
    private fun enter(
        done: String,
        act: suspend () -> Outcome<Unit>,
    ) {
        form.value = form.value?.copy(busy = true, trouble = null)
        scope.launch {
            when (val outcome = act()) {
                is Outcome.Done -> {
                    form.value = null
                    app.notices.tell(Notice(done, entered = true))
                }

                is Outcome.Failed -> {
                    form.value = form.value?.copy(busy = false, trouble = outcome.trouble)
                }
            }
        }
    }
}
