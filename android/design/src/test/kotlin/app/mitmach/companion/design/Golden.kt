package app.mitmach.companion.design

import androidx.compose.runtime.Composable
import org.jetbrains.skia.Bitmap
import org.jetbrains.skia.Image
import java.io.File
import kotlin.math.abs

/**
 * Compares a picture of [content] with the one that was looked at and kept, `src/test/resources/golden/[name].png`.
 *
 * Fonts are of the app, so pictures differ only by the rounding of a renderer: a pixel counts as another if one of its
 * channels is more than [CHANNEL] of 255 away, and up to [SHARE] of all pixels may be. Moved text or another colour is
 * far beyond that. `-Dmitmach.golden=update` keeps the pictures as they are now: look at them before they are
 * committed. A picture that differs is put into `target/golden`.
 */
fun assertGolden(
    name: String,
    shot: Shot = Shot(),
    content: @Composable () -> Unit,
) {
    val drawn = picture(shot, content)
    val golden = File("src/test/resources/golden/$name.png")
    if (System.getProperty("mitmach.golden") == "update") {
        golden.parentFile.mkdirs()
        golden.writeBytes(drawn)
        return
    }
    if (!golden.exists()) throw AssertionError("No picture of $name yet: run with -Dmitmach.golden=update")
    val fault = difference(golden.readBytes(), drawn) ?: return
    val seen = File("target/golden/$name.png")
    seen.parentFile.mkdirs()
    seen.writeBytes(drawn)
    throw AssertionError("$name differs: $fault; see $seen")
}

/** How two PNGs differ; null if they do not, within the tolerance. */
internal fun difference(
    one: ByteArray,
    other: ByteArray,
): String? {
    val (left, right) = listOf(one, other).map { Bitmap.makeFromImage(Image.makeFromEncoded(it)) }
    val sizes = listOf(left, right).map { it.width to it.height }
    if (sizes[0] != sizes[1]) return "sizes ${sizes[0]} and ${sizes[1]}"
    val bytes = listOf(left, right).map { checkNotNull(it.readPixels()) }
    val count = left.width * left.height
    val others =
        (0 until count).count { pixel ->
            (0 until CHANNELS).any { channel ->
                val at = pixel * CHANNELS + channel
                abs((bytes[0][at].toInt() and BYTE) - (bytes[1][at].toInt() and BYTE)) > CHANNEL
            }
        }
    return if (others <= count * SHARE) null else "$others of $count pixels"
}

private const val CHANNEL = 40
private const val SHARE = 0.004
private const val CHANNELS = 4
private const val BYTE = 0xFF
