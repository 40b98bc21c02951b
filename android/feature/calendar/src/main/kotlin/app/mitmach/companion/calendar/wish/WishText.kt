package app.mitmach.companion.calendar.wish

import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.listSaver
import app.mitmach.companion.calendar.parts.said
import app.mitmach.companion.core.calendar.Wish
import app.mitmach.companion.core.calendar.WishForm
import java.time.LocalDate

/** A wish as it is typed. */
data class WishText(
    val first: LocalDate,
    val second: LocalDate? = null,
    val third: LocalDate? = null,
    val certain: Boolean = true,
    val motto: String = "",
) {
    /** A third choice without a second is the second. */
    fun read(): WishForm {
        val others = listOfNotNull(second, third).filter { it != first }.distinct()
        return WishForm(first, others.getOrNull(0), others.getOrNull(1), certain, motto.said())
    }

    companion object {
        val Saver: Saver<WishText, Any> =
            listSaver(
                save = { listOf("${it.first}", it.second?.toString(), it.third?.toString(), it.certain, it.motto) },
                restore = { kept ->
                    fun date(at: Int) = (kept[at] as String?)?.let(LocalDate::parse)
                    WishText(checkNotNull(date(0)), date(1), date(2), kept[3] as Boolean, kept[4] as String)
                },
            )

        /** Of a wish without a day the form begins with [otherwise]. */
        fun of(
            wish: Wish,
            otherwise: LocalDate,
        ) = WishText(
            wish.first ?: otherwise,
            wish.second,
            wish.third,
            wish.certain != false,
            wish.motto.orEmpty(),
        )
    }
}
