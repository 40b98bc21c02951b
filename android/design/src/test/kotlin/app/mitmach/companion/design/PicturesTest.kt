package app.mitmach.companion.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.unit.dp
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Test

/** Pictures to look at, and those that are kept. */
class PicturesTest {
    @Test
    fun `all components are drawn in every way`() =
        Gallery.groups.forEach { (name, content) -> pictures("design-$name", content) }

    @Test
    fun `the narrowest phone with the largest text is drawn too`() {
        val shot = Shot(Settings(Language.GERMAN, textPercent = 200, brightness = Brightness.LIGHT), 320, 1400)
        Gallery.groups.forEach { (name, content) -> keep("design-$name-hardest", picture(shot, content)) }
    }

    @Test
    fun `the keyboard's ring can be seen on every button`() {
        listOf(Brightness.LIGHT, Brightness.DARK).forEach { brightness ->
            val shot = Shot(Settings(Language.GERMAN, brightness = brightness), height = 100)
            val without = picture(shot) { Focused(false) }
            val with = picture(shot) { Focused(true) }
            keep("design-focus-${brightness.name.lowercase()}", with)
            assertNotNull("no ring", difference(without, with))
        }
    }

    @Composable
    private fun Focused(on: Boolean) {
        val focus = remember { FocusRequester() }
        PrimaryButton("Ich übernehme das", {}, Modifier.padding(16.dp).focusRequester(focus))
        if (on) LaunchedEffect(Unit) { focus.requestFocus() }
    }

    @OptIn(ExperimentalLayoutApi::class)
    @Test
    fun `the signs are drawn`() =
        keep(
            "design-icons",
            picture(Shot(width = 640, height = 700)) {
                FlowRow(Modifier.padding(12.dp), Arrangement.spacedBy(4.dp), Arrangement.spacedBy(8.dp)) {
                    signs().forEach { (name, icon) ->
                        Column(Modifier.width(84.dp), horizontalAlignment = Alignment.CenterHorizontally) {
                            Icon(icon, contentDescription = null, Modifier.size(48.dp))
                            Text(name, style = Theme.type.labelSmall)
                        }
                    }
                }
            },
        )

    private fun signs(): List<Pair<String, ImageVector>> =
        Icons::class.java.methods
            .filter { it.returnType == ImageVector::class.java }
            .map { it.name.removePrefix("get") to it.invoke(Icons) as ImageVector }
            .sortedBy { it.first }

    @Test
    fun `components look as they were when somebody looked`() =
        GOLDEN.forEach { (name, height) ->
            val content = Gallery.groups.getValue(name)
            assertGolden("$name-light", Shot(height = height, scale = 1), content)
            val dark = Settings(Language.GERMAN, textPercent = 150, brightness = Brightness.DARK)
            assertGolden("$name-dark-150", Shot(dark, height = height, scale = 1), content)
        }

    @Test
    fun `another text is another picture and the same is the same`() {
        val shot = Shot(height = 120, scale = 1)
        val one = picture(shot) { Badge("Übertragen") }
        assertNull(difference(one, picture(shot) { Badge("Übertragen") }))
        assertNotNull(difference(one, picture(shot) { Badge("Zurückgenommen") }))
    }

    private companion object {
        /** Few: those that screens are made of, with how high they are. */
        val GOLDEN = mapOf("buttons" to 470, "cards" to 640, "forms" to 760, "lines" to 560, "page" to 640)
    }
}
