package app.mitmach.companion.core

import org.junit.Assert.assertEquals
import org.junit.Test
import kotlin.enums.EnumEntries

/** Choices are carried over by their names: each of the core's must be one of the app's, and the other way round. */
class NamesTest {
    @Test
    fun `the app's choices are the core's`() {
        same(app.mitmach.core.generated.Kind.entries, RecordKind.entries)
        same(app.mitmach.core.generated.Source.entries, Source.entries)
        same(app.mitmach.core.generated.Activity.entries, app.mitmach.companion.core.garden.Activity.entries)
        same(app.mitmach.core.generated.SkipReason.entries, app.mitmach.companion.core.garden.SkipReason.entries)
        same(app.mitmach.core.generated.DoorState.entries, app.mitmach.companion.core.calendar.DoorState.entries)
        same(app.mitmach.core.generated.Setting.entries, app.mitmach.companion.core.calendar.Setting.entries)
        same(app.mitmach.core.generated.HostCard.entries, app.mitmach.companion.core.calendar.HostCard.entries)
        same(app.mitmach.core.generated.EventFormat.entries, app.mitmach.companion.core.events.Format.entries)
        same(app.mitmach.core.generated.SeatRule.entries, app.mitmach.companion.core.events.SeatRule.entries)
        same(app.mitmach.core.generated.Answers.entries, app.mitmach.companion.core.events.Answers.entries)
        same(app.mitmach.core.generated.Answer.entries, app.mitmach.companion.core.events.Answer.entries)
        same(app.mitmach.core.generated.AnswerState.entries, app.mitmach.companion.core.events.AnswerState.entries)
        same(app.mitmach.core.generated.CardKind.entries, app.mitmach.companion.core.people.CardKind.entries)
        same(app.mitmach.core.generated.Level.entries, app.mitmach.companion.core.people.Level.entries)
        same(app.mitmach.core.generated.FieldOfWork.entries, app.mitmach.companion.core.people.FieldOfWork.entries)
        same(app.mitmach.core.generated.DocumentKind.entries, app.mitmach.companion.core.entries.DocumentKind.entries)
        same(app.mitmach.core.generated.ListKind.entries, app.mitmach.companion.core.entries.ListKind.entries)
        same(app.mitmach.core.generated.Skipped.entries, app.mitmach.companion.core.entries.Skipped.entries)
    }

    private fun same(
        core: EnumEntries<*>,
        app: EnumEntries<*>,
    ) = assertEquals(core.map { it.name }.toSet(), app.map { it.name }.toSet())
}
