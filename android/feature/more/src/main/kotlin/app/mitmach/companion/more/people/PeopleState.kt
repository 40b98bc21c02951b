package app.mitmach.companion.more.people

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.RowId
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.people.CardKind
import app.mitmach.companion.core.people.OpenInvite
import app.mitmach.companion.core.people.People
import app.mitmach.companion.core.people.Person
import app.mitmach.companion.core.people.Phones
import app.mitmach.companion.feature.App
import app.mitmach.companion.more.Look
import app.mitmach.companion.more.ready
import app.mitmach.companion.more.toLook
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.onStart
import kotlinx.coroutines.flow.stateIn
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/** Everybody, who answers for what, and who is on the way in. */
data class PeopleUiState(
    val people: Look<People> = Look.Loading,
    val invites: List<OpenInvite> = emptyList(),
    /** The form for somebody new; null while it is closed. */
    val adding: Adding? = null,
) {
    val rights: Rights? get() = people.ready?.let(::Rights)

    /** Everybody who is here already. */
    val known: List<Person> get() = people.ready?.people.orEmpty()
}

/** What has become of the form: what is typed in it stays with the screen, until it opens as another one. */
data class Adding(
    val number: Int = 0,
    val trouble: Trouble? = null,
    val busy: Boolean = false,
)

class PeopleHolder(
    private val app: App,
    private val scope: CoroutineScope,
) {
    private val source = app.session.people
    private val adding = MutableStateFlow<Adding?>(null)
    private var opened = 0

    val state: StateFlow<PeopleUiState> =
        combine(
            source.people(),
            source.phonesFollowed().onStart { emit(Outcome.Done(Phones(emptyList(), emptyList()))) },
            adding,
        ) { people, phones, adding ->
            PeopleUiState(
                people.toLook(),
                phones
                    .toLook()
                    .ready
                    ?.invites
                    .orEmpty(),
                adding,
            )
        }.stateIn(scope, SharingStarted.Eagerly, PeopleUiState())

    fun startAdding() {
        adding.value = Adding(++opened)
    }

    fun stopAdding() {
        adding.value = null
    }

    /** Adds somebody and leads on; a failure leaves the form open, with what is typed in it. */
    fun add(
        kind: CardKind,
        name: String,
        under16: Boolean,
        next: (CardId) -> Unit,
    ) {
        adding.update { it?.copy(busy = true, trouble = null) }
        scope.launch {
            when (val added = source.add(kind, name.trim(), under16)) {
                is Outcome.Done -> {
                    adding.value = null
                    next(added.value)
                }

                is Outcome.Failed -> {
                    adding.update { it?.copy(busy = false, trouble = added.trouble) }
                }
            }
        }
    }

    fun takeBack(
        invite: RowId,
        told: (Outcome<Unit>) -> Unit,
    ) {
        scope.launch { told(source.revokeInvite(invite)) }
    }
}
