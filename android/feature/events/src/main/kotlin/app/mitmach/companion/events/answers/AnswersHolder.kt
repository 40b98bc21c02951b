package app.mitmach.companion.events.answers

import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.DocumentId
import app.mitmach.companion.core.Entered
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Source
import app.mitmach.companion.core.events.AnswerForm
import app.mitmach.companion.core.people.Asking
import app.mitmach.companion.events.Acting
import app.mitmach.companion.events.form.Who
import app.mitmach.companion.feature.App

/** Enters what somebody said on the phone, on paper, at the fence. */
internal class AnswersHolder(
    private val app: App,
    private val document: DocumentId,
    private val acting: Acting,
    private val words: AnswersWords,
    private val unnamed: String,
) {
    /** Cards that were made for an answer which then failed: tried again, nobody is there twice. */
    private val made = mutableMapOf<Who.New, CardId>()

    suspend fun enter(
        who: Who,
        form: AnswerForm,
        source: Source,
    ): Outcome<Entered> =
        acting.enter(words.entered(who.said)) {
            when (val card = cardOf(who)) {
                is Outcome.Failed -> card
                is Outcome.Done -> app.session.events.answer(document, form, Asking(card.value, source))
            }
        }

    private val Who.said: String
        get() =
            when (this) {
                is Who.Known -> party.name ?: unnamed
                is Who.New -> name
            }

    private suspend fun cardOf(who: Who): Outcome<CardId> =
        when (who) {
            is Who.Known -> {
                Outcome.Done(who.party.id)
            }

            is Who.New -> {
                made[who]?.let { Outcome.Done(it) } ?: app.session.people.add(who.kind, who.name).also {
                    if (it is Outcome.Done) made[who] = it.value
                }
            }
        }
}
