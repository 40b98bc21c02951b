package app.mitmach.companion.design

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Typography
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.sp
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings

private val LocalColours = staticCompositionLocalOf { lightColours }

/** Whether things may move: not where the phone asks for less motion. */
val LocalMotion = staticCompositionLocalOf { true }

/** The theme's tokens inside of [CompanionTheme]. */
object Theme {
    val colours: Colours
        @Composable @ReadOnlyComposable
        get() = LocalColours.current

    val type: Typography
        @Composable @ReadOnlyComposable
        get() = MaterialTheme.typography
}

/**
 * The look of the app, by what a person has set. The language of the phone is [phoneLanguage]; [fonts] come from the
 * platform.
 */
@Composable
fun CompanionTheme(
    settings: Settings,
    fonts: FontFamily,
    phoneLanguage: Language = Language.GERMAN,
    motion: Boolean = true,
    content: @Composable () -> Unit,
) {
    val dark =
        when (settings.brightness) {
            Brightness.AS_PHONE -> isSystemInDarkTheme()
            Brightness.LIGHT -> false
            Brightness.DARK -> true
        }
    val colours = if (dark) darkColours else lightColours
    val phone = LocalDensity.current
    CompositionLocalProvider(
        LocalColours provides colours,
        LocalMotion provides motion,
        LocalLanguage provides (settings.language ?: phoneLanguage),
        LocalDensity provides Density(phone.density, phone.fontScale * settings.textPercent / 100f),
    ) {
        MaterialTheme(colorScheme = colours.toScheme(), typography = typography(fonts), content = content)
    }
}

/** Material's parts take their colours from here; screens take ours. */
private fun Colours.toScheme() =
    (if (dark) darkColorScheme() else lightColorScheme()).copy(
        primary = primary,
        onPrimary = onPrimary,
        primaryContainer = chosen,
        onPrimaryContainer = onChosen,
        secondary = primary,
        onSecondary = onPrimary,
        secondaryContainer = chosen,
        onSecondaryContainer = onChosen,
        background = ground,
        onBackground = onGround,
        surface = card,
        onSurface = onCard,
        surfaceVariant = card,
        onSurfaceVariant = quiet,
        surfaceContainer = card,
        surfaceContainerHigh = card,
        surfaceContainerHighest = card,
        surfaceContainerLow = ground,
        error = onAlarm,
        onError = alarm,
        errorContainer = alarm,
        onErrorContainer = onAlarm,
        outline = edge,
        outlineVariant = edge,
    )

/** Few sizes, none below 16 sp. */
private fun typography(fonts: FontFamily): Typography {
    fun style(
        size: Int,
        line: Int,
        weight: FontWeight = FontWeight.Normal,
    ) = TextStyle(fontFamily = fonts, fontSize = size.sp, lineHeight = line.sp, fontWeight = weight)
    return Typography(
        headlineLarge = style(28, 34, FontWeight.SemiBold),
        headlineMedium = style(24, 30, FontWeight.SemiBold),
        titleLarge = style(21, 27, FontWeight.SemiBold),
        titleMedium = style(18, 24, FontWeight.SemiBold),
        titleSmall = style(17, 23, FontWeight.SemiBold),
        bodyLarge = style(18, 26),
        bodyMedium = style(17, 24),
        bodySmall = style(16, 22),
        labelLarge = style(17, 22, FontWeight.SemiBold),
        labelMedium = style(16, 20, FontWeight.SemiBold),
        labelSmall = style(16, 20),
    )
}
