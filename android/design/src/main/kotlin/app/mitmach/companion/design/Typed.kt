package app.mitmach.companion.design

import androidx.compose.runtime.Composable
import androidx.compose.runtime.MutableState
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.Saver
import androidx.compose.runtime.saveable.SaverScope
import androidx.compose.runtime.saveable.rememberSaveable

/** What is being typed over [begun]. */
private class Typed<T>(
    val begun: T,
    private val state: MutableState<T>,
) : MutableState<T> by state

/**
 * What a person types over what stands there [now], kept with the screen. While they were away it may have become
 * something else: then only the fields that they had touched are as they typed them, so that saving writes over nothing
 * that they have not seen. [saver] saves a list of the fields.
 */
@Composable
fun <T : Any> rememberTyped(
    now: T,
    saver: Saver<T, Any>,
): MutableState<T> = rememberSaveable(saver = typedSaver(now, saver)) { Typed(now, mutableStateOf(now)) }

private fun <T : Any> typedSaver(
    now: T,
    saver: Saver<T, Any>,
) = Saver<MutableState<T>, List<Any>>(
    save = { with(saver) { listOfNotNull(save((it as Typed).begun), save(it.value)) } },
    restore = { (begun, typed) ->
        val current = checkNotNull(with(saver) { SaverScope { true }.save(now) })
        val fields = fields(begun).zip(fields(typed)).zip(fields(current))
        val merged = fields.map { (was, now) -> if (was.first == was.second) now else was.second }
        saver.restore(merged)?.let { Typed(now, mutableStateOf(it)) }
    },
)

private fun fields(saved: Any) = saved as List<*>
