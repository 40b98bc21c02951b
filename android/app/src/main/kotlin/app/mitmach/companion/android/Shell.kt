package app.mitmach.companion.android

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.os.Build
import android.os.Bundle
import app.mitmach.companion.android.device.AndroidDevice
import app.mitmach.companion.android.device.Answers
import app.mitmach.companion.android.phone.PhoneHolder
import app.mitmach.companion.android.sync.SyncJob
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Session
import app.mitmach.companion.core.Trouble
import app.mitmach.companion.core.map
import app.mitmach.companion.core.phone.Reminder
import app.mitmach.companion.design.commonWords
import app.mitmach.companion.feature.Device
import app.mitmach.companion.feature.DocumentPlace
import app.mitmach.companion.feature.Navigator
import app.mitmach.companion.feature.Notice
import app.mitmach.companion.feature.Notices
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.tell
import app.mitmach.companion.feature.whyNoInvite
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * What an activity does, besides drawing: it only hands its calls on to here. The [start] is the bar's place that the
 * app begins with. All calls come on the main thread.
 */
class Shell(
    private val activity: Activity,
    start: Place,
    private val services: Services = Services.of(activity),
) {
    val navigator = Navigator(start)
    val notices = Notices()
    val settings = services.settings

    private val answers = Answers(activity)
    private val words get() = shellWords.of(settings.settings.value.languageOn(activity))
    val device: Device = AndroidDevice(activity, answers, notices) { words }

    private val scope = CoroutineScope(SupervisorJob() + mainThread)
    private val state = MutableStateFlow<PhoneState>(PhoneState.Opening)
    private var lease: PhoneHolder.Lease? = null
    private var invite: String? = null
    private var started = false
    private var destroyed = false

    /** What is to be shown. */
    val phone: StateFlow<PhoneState> = state.asStateFlow()

    fun onCreate(saved: Bundle?) {
        // After a turn or a return the link has been followed already.
        if (saved == null) follow(activity.intent) else saved.getString(PLACE)?.let(::follow)
        open()
        scope.launch { followReminders() }
    }

    fun onNewIntent(intent: Intent) = follow(intent)

    fun onStart() {
        started = true
        lease?.session?.line?.stay()
    }

    /** Out of sight: the network is Android's to give now. */
    fun onStop() {
        started = false
        val session = lease?.session ?: return
        session.line.leave()
        inBackground {
            val onlyHere =
                it.line
                    .state()
                    .first()
                    .onlyHere
            if (onlyHere > 0) SyncJob.scheduleSoon(activity.applicationContext)
            services.reminders.look(it)
        }
    }

    fun onSaveInstanceState(out: Bundle) {
        (navigator.place as? DocumentPlace)?.let { out.putString(PLACE, it.toLink()) }
    }

    fun onDestroy() {
        destroyed = true
        scope.cancel()
        val given = lease ?: return
        lease = null
        services.scope.launch { given.giveBack() }
    }

    fun onActivityResult(
        code: Int,
        result: Int,
        data: Intent?,
    ) = answers.onActivityResult(code, result, data)

    fun onRequestPermissionsResult(
        code: Int,
        granted: IntArray,
    ) = answers.onRequestPermissionsResult(code, granted)

    /** The open phone once it is there; tries once more to open it where that has failed. */
    suspend fun session(): Outcome<Session> {
        if (state.value is PhoneState.Failed) {
            state.value = PhoneState.Opening
            open()
        }
        return when (val now = phone.first { it != PhoneState.Opening }) {
            is PhoneState.Open -> Outcome.Done(now.session)
            is PhoneState.Failed -> Outcome.Failed(now.trouble)
            else -> Outcome.Failed(Trouble.NOT_JOINED)
        }
    }

    /** Joins by an invite that the person has agreed to; to its end, whatever becomes of who asked. */
    suspend fun join(link: String): Outcome<Session> =
        services.scope
            .async {
                val joined = services.holder.join(link)
                if (joined is Outcome.Done) {
                    withContext(mainThread) {
                        invite = null
                        opened(joined.value)
                    }
                }
                joined.map { it.session }
            }.await()

    /** The phone is opened beside the activity's life: one that ends meanwhile gives it back. */
    private fun open() {
        services.scope.launch {
            val taken = services.holder.take()
            withContext(mainThread) {
                when (taken) {
                    is Outcome.Done -> opened(taken.value)
                    is Outcome.Failed -> failed(taken.trouble)
                }
            }
        }
    }

    private fun opened(taken: PhoneHolder.Lease) {
        if (destroyed) {
            services.scope.launch { taken.giveBack() }
            return
        }
        lease = taken
        if (invite != null) tellNoInvite(taken.session)
        invite = null
        if (started) taken.session.line.stay()
        state.value = PhoneState.Open(taken.session)
        SyncJob.schedule(activity.applicationContext)
        inBackground(services.reminders::look)
    }

    /** Has the phone for something that no screen waits for. */
    private fun inBackground(work: suspend (Session) -> Unit) {
        services.scope.launch { services.holder.use(work) }
    }

    private fun failed(trouble: Trouble) {
        state.value =
            if (trouble == Trouble.NOT_JOINED) PhoneState.Joining(invite) else PhoneState.Failed(trouble, invite)
    }

    private fun follow(intent: Intent?) {
        intent?.dataString?.let(::follow)
    }

    private fun follow(text: String) {
        when (val link = readLink(text)) {
            is Link.Invite -> invited(link.text)
            is Link.To -> navigator.open(link.place)
            null -> Unit
        }
    }

    /** Only shown to the person: nobody joins because they touched a link. */
    private fun invited(link: String) {
        when (val now = state.value) {
            PhoneState.Opening -> {
                invite = link
            }

            is PhoneState.Joining, is PhoneState.Failed -> {
                invite = link
                failed((now as? PhoneState.Failed)?.trouble ?: Trouble.NOT_JOINED)
            }

            is PhoneState.Open -> {
                tellNoInvite(now.session)
            }
        }
    }

    /** A phone takes part once: says so instead of leaving a touched link without an answer. */
    private fun tellNoInvite(session: Session) {
        val common = commonWords.of(settings.settings.value.languageOn(activity))
        scope.launch { notices.tell(session.whyNoInvite(), common) }
    }

    /** Who switches a reminder on is asked whether notifications may be shown; Android asks once or twice, no more. */
    private suspend fun followReminders() {
        var before: Set<Reminder>? = null
        settings.settings.map { it.reminders }.collect { now ->
            val known = before
            before = now
            if (known == null || known == now) return@collect
            inBackground {
                services.reminders.restart()
                services.reminders.look(it)
            }
            if ((now - known).isNotEmpty() && !mayNotify()) notices.tell(Notice(words.noReminders))
        }
    }

    private suspend fun mayNotify(): Boolean =
        Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            answers.permits(Manifest.permission.POST_NOTIFICATIONS)

    private companion object {
        const val PLACE = "place"
    }
}
