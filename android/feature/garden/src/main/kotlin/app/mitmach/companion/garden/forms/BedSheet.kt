package app.mitmach.companion.garden.forms

import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.setValue
import app.mitmach.companion.core.CardId
import app.mitmach.companion.core.Outcome
import app.mitmach.companion.core.Party
import app.mitmach.companion.core.RecordKind
import app.mitmach.companion.core.garden.Bed
import app.mitmach.companion.core.garden.BedForm
import app.mitmach.companion.design.DateEntry
import app.mitmach.companion.design.TextEntry
import app.mitmach.companion.design.fieldWords
import app.mitmach.companion.design.rememberTyped
import app.mitmach.companion.garden.parts.date
import app.mitmach.companion.garden.parts.readTexts
import java.time.LocalDate

/** What is typed of a bed. */
internal data class BedTyped(
    val number: String = "",
    val name: String = "",
    val crop: String = "",
    val note: String = "",
    val zone: String = "",
    val holder: CardId? = null,
    val sownOn: LocalDate? = null,
    val noWeedingUntil: LocalDate? = null,
    val harvestRule: String = "",
) {
    /** Null as long as something is wrong. */
    fun toForm(): BedForm? {
        return BedForm(
            number = typedNumber(number, NUMBERS).value ?: return null,
            name = name.said() ?: return null,
            zone = zone.said(),
            crop = crop.said(),
            note = note.said(),
            harvestRule = harvestRule.said(),
            holder = holder,
            sownOn = sownOn,
            noWeedingUntil = noWeedingUntil,
        )
    }

    companion object {
        val Saver: Saver<BedTyped, Any> =
            listSaver<BedTyped, String?>(
                save = {
                    val days = listOf(it.sownOn, it.noWeedingUntil).map { day -> day?.toString() }
                    listOf(it.number, it.name, it.crop, it.note, it.zone, it.harvestRule, it.holder?.hex) + days
                },
                restore = { kept ->
                    val texts = kept.map { it.orEmpty() }
                    BedTyped(
                        number = texts[0],
                        name = texts[1],
                        crop = texts[2],
                        note = texts[3],
                        zone = texts[4],
                        harvestRule = texts[5],
                        holder = kept[6]?.let(::CardId),
                        sownOn = date(texts[7]),
                        noWeedingUntil = date(texts[8]),
                    )
                },
            )
    }
}

internal val NUMBERS = 1..9999

internal fun Bed.typed() =
    BedTyped(
        number = number?.toString().orEmpty(),
        name = name.orEmpty(),
        crop = crop.orEmpty(),
        note = note.orEmpty(),
        zone = zone.orEmpty(),
        holder = holder?.id,
        sownOn = sownOn,
        noWeedingUntil = noWeedingEntered,
        harvestRule = harvestRule.orEmpty(),
    )

/** Adds a bed, or changes the one that the person saw when they opened it. */
@Composable
internal fun BedSheet(
    bed: Bed?,
    nextNumber: Int,
    today: LocalDate,
    people: List<Party>,
    onDismiss: () -> Unit,
    enter: suspend (seen: Bed?, BedForm) -> Outcome<*>,
) {
    val texts = readTexts()
    val words = texts.task
    val fields = fieldWords.read()
    val seen = remember { bed }
    var typed by rememberTyped(seen?.typed() ?: BedTyped(number = "$nextNumber"), BedTyped.Saver)
    var asked by remember { mutableStateOf(false) }
    FormSheet(if (bed == null) texts.garden.addBed else texts.garden.editBed, onDismiss, {
        asked = true
        typed.toForm()?.let { enter(seen, it) }
    }) { wrong ->
        fun problem(field: String) = texts.common.invalidBelow.takeIf { wrong == field }
        val noName = words.missing.takeIf { asked && typed.name.isBlank() }
        NumberEntry(words.number, typed.number, NUMBERS) { typed = typed.copy(number = it) }
        TextEntry(words.name, typed.name, { typed = typed.copy(name = it) }, problem = noName ?: problem("name"))
        TextEntry(words.crop, typed.crop, { typed = typed.copy(crop = it) }, problem = problem("crop"))
        TextEntry(words.note, typed.note, { typed = typed.copy(note = it) }, lines = 2, problem = problem("note"))
        MoreOf {
            TextEntry(words.zone, typed.zone, { typed = typed.copy(zone = it) }, problem = problem("zone"))
            WhoChoice(words.holder, words.nobody, people, typed.holder) { typed = typed.copy(holder = it) }
            DateEntry(
                fields.field(RecordKind.BED, "sown_on"),
                typed.sownOn,
                { typed = typed.copy(sownOn = it) },
                today = today,
                mayClear = true,
            )
            DateEntry(
                fields.field(RecordKind.BED, "no_weeding_until"),
                typed.noWeedingUntil,
                { typed = typed.copy(noWeedingUntil = it) },
                today = today,
                mayClear = true,
            )
            TextEntry(
                words.harvestRule,
                typed.harvestRule,
                { typed = typed.copy(harvestRule = it) },
                problem = problem("harvest_rule"),
            )
        }
    }
}
