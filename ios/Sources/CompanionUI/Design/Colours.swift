import CompanionKit
import SwiftUI

/// A colour in both appearances, as numbers, so that a test computes their contrasts.
public struct Shade: Hashable, Sendable {
  /// By day.
  public let light: UInt32
  /// At night.
  public let dark: UInt32

  /// The colour in one appearance.
  public func color(_ scheme: ColorScheme) -> Color {
    let code = scheme == .dark ? dark : light
    func part(_ shift: UInt32) -> Double { Double((code >> shift) & 0xFF) / 255 }
    return Color(red: part(16), green: part(8), blue: part(0))
  }
}

/// The colours by what they are for: paper, garden green, brick and candlelight, the same as on Android. Text stands on
/// a ground with a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3), which a test computes.
public enum Colours {
  /// The page.
  public static let ground = Shade(light: 0xFAF6EE, dark: 0x171814)
  /// What lies on the page.
  public static let card = Shade(light: 0xFFFFFF, dark: 0x22241F)
  /// Text on both.
  public static let text = Shade(light: 0x23281F, dark: 0xECE8DF)
  /// The second line of a text, on both.
  public static let quiet = Shade(light: 0x565C50, dark: 0xB4B7AB)
  /// What a person should do.
  public static let primary = Shade(light: 0x2F6B3C, dark: 0x9BD3A4)
  /// Text on that.
  public static let onPrimary = Shade(light: 0xFFFFFF, dark: 0x0B2E14)

  /// The ground of a tone, and the text on it.
  public static func of(_ tone: Tone) -> (ground: Shade, text: Shade) {
    switch tone {
    case .plain: (ground, text)
    case .chosen: (Shade(light: 0xDCEBD8, dark: 0x2B4A32), Shade(light: 0x163D20, dark: 0xD3F0D6))
    case .attention: (Shade(light: 0xFCE9BF, dark: 0x4A3A12), Shade(light: 0x4A3300, dark: 0xFBE3AE))
    case .alarm: (Shade(light: 0xFADFD6, dark: 0x55261B), Shade(light: 0x7A2413, dark: 0xFFD9CD))
    case .good: (Shade(light: 0xE3F0DF, dark: 0x223B28), Shade(light: 0x1D4A28, dark: 0xCFEBD2))
    }
  }
}
