package app.mitmach.companion.design

import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.Font

/**
 * Atkinson Hyperlegible Next, drawn by the Braille Institute for people who see little (SIL Open Font License). On
 * Android the shell loads the same files from the app's assets.
 */
val desktopFont: FontFamily =
    FontFamily(
        Font("font/atkinson_regular.ttf", FontWeight.Normal),
        Font("font/atkinson_semibold.ttf", FontWeight.SemiBold),
    )
