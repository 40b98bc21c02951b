package app.mitmach.companion.design

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.runtime.Composable
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.v2.runComposeUiTest
import androidx.compose.ui.unit.Density
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import org.jetbrains.skia.EncodedImageFormat
import java.io.File

/** How a picture of a screen is taken. Sizes in dp. */
data class Shot(
    val settings: Settings = Settings(Language.GERMAN, brightness = Brightness.LIGHT),
    val width: Int = 360,
    val height: Int = 760,
    /** Pixels for a dp. */
    val scale: Int = SCALE,
) {
    companion object {
        /** What every screen must stand: dark, English, 200 % text, the narrowest phone. */
        val ALL =
            mapOf(
                "light" to Shot(),
                "dark" to Shot(Settings(Language.GERMAN, brightness = Brightness.DARK)),
                "english" to Shot(Settings(Language.ENGLISH, brightness = Brightness.LIGHT)),
                "large" to Shot(Settings(Language.GERMAN, textPercent = 200, brightness = Brightness.LIGHT)),
                "narrow" to Shot(width = 320, height = 640),
            )
    }
}

/** Draws [content] as a phone would, without a display, and gives the PNG. */
fun picture(
    shot: Shot,
    content: @Composable () -> Unit,
): ByteArray {
    val scene =
        ImageComposeScene(shot.width * shot.scale, shot.height * shot.scale, Density(shot.scale.toFloat())) {
            CompanionTheme(shot.settings, desktopFont, motion = false) {
                Box(Modifier.fillMaxSize().background(Theme.colours.ground)) { content() }
            }
        }
    try {
        // Time goes on by hand: what waits for a frame gets it.
        repeat(FRAMES) { scene.render(it * 16_000_000L) }
        val image = scene.render(FRAMES * 16_000_000L)
        return checkNotNull(image.encodeToData(EncodedImageFormat.PNG)).bytes
    } finally {
        scene.close()
    }
}

/**
 * Takes pictures of a screen in all ways into the folder of `-Dmitmach.pictures`. Without one it is only drawn, in the way
 * that asks most of it. Either way what can be touched on it must say what it is and be large enough.
 */
fun pictures(
    name: String,
    content: @Composable () -> Unit,
) {
    val ways = if (picturesFolder() == null) Shot.ALL.filterKeys { it == "large" } else Shot.ALL
    ways.forEach { (way, shot) -> keep("$name-$way", picture(shot, content)) }
    touched(name, content)
}

/** What can be touched on the screen says what it is and is large enough. */
@OptIn(ExperimentalTestApi::class)
private fun touched(
    name: String,
    content: @Composable () -> Unit,
) = runComposeUiTest {
    setContent { CompanionTheme(Shot().settings, desktopFont, motion = false, content = content) }
    val touchable = onAllNodes(hasClickAction() or hasSetTextAction()).fetchSemanticsNodes().isNotEmpty()
    try {
        if (touchable) assertTouchable(this)
    } catch (fault: AssertionError) {
        throw AssertionError("$name: ${fault.message}", fault)
    }
}

/** Puts a picture into the folder of `-Dmitmach.pictures`, if there is one. */
fun keep(
    name: String,
    png: ByteArray,
) {
    picturesFolder()?.also { it.mkdirs() }?.resolve("$name.png")?.writeBytes(png)
}

private fun picturesFolder(): File? = System.getProperty("mitmach.pictures")?.takeIf { it.isNotEmpty() }?.let(::File)

private const val SCALE = 2
private const val FRAMES = 30
