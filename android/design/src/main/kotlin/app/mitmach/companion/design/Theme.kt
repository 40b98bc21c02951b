package app.mitmach.companion.design

import androidx.compose.foundation.LocalIndication
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.LocalRippleConfiguration
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RippleConfiguration
import androidx.compose.material3.Typography
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.Hyphens
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.sp
import app.mitmach.companion.core.phone.Brightness
import app.mitmach.companion.core.phone.Language
import app.mitmach.companion.core.phone.Settings

internal val LocalColours = staticCompositionLocalOf { lightColours }

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
@OptIn(ExperimentalMaterial3Api::class)
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
    val scale = phone.fontScale * settings.textPercent / 100f
    CompositionLocalProvider(
        LocalColours provides colours,
        LocalMotion provides motion,
        LocalLanguage provides (settings.language ?: phoneLanguage),
        LocalDensity provides Density(phone.density, scale),
    ) {
        val type = remember(fonts, scale) { typography(fonts, scale) }
        MaterialTheme(colorScheme = colours.toScheme(), typography = type) {
            CompositionLocalProvider(
                LocalContentColor provides colours.onGround,
                LocalIndication provides TouchSign(Corners.field),
                LocalRippleConfiguration provides if (motion) RippleConfiguration(colours.onGround) else null,
                content = content,
            )
        }
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

/**
 * Few sizes, none below 16 sp. What is large already grows less than the texts when a person wants it larger, as
 * Android does it too: a title of one long word has to fit a narrow phone.
 */
private fun typography(
    fonts: FontFamily,
    scale: Float,
): Typography {
    fun style(
        size: Int,
        line: Int,
        weight: FontWeight = FontWeight.Normal,
        growing: Float = 1f,
    ): TextStyle {
        val part = if (scale > 1f) (1f + (scale - 1f) * growing) / scale else 1f
        return TextStyle(
            fontFamily = fonts,
            fontSize = (size * part).sp,
            lineHeight = (line * part).sp,
            fontWeight = weight,
            hyphens = Hyphens.Auto,
            lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
        )
    }
    val strong = FontWeight.SemiBold
    return Typography(
        headlineLarge = style(30, 36, strong, growing = 0.4f),
        headlineMedium = style(26, 32, strong, growing = 0.35f),
        titleLarge = style(21, 27, strong, growing = 0.6f),
        titleMedium = style(18, 24, strong, growing = 0.9f),
        titleSmall = style(17, 23, strong),
        bodyLarge = style(18, 26),
        bodyMedium = style(17, 24),
        bodySmall = style(16, 22),
        labelLarge = style(17, 22, strong),
        labelMedium = style(16, 20, strong),
        labelSmall = style(16, 20),
    )
}
