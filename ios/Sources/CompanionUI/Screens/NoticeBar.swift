import CompanionKit
import SwiftUI

/// What is told at the foot of the screen, with a way back. It goes by itself, and VoiceOver reads it when it comes.
struct NoticeBar: View {
  let companion: Companion
  @Environment(\.colorScheme) private var scheme

  var body: some View {
    if let notice = companion.notices.current {
      HStack(spacing: 12) {
        Text(notice.text).font(.subheadline).frame(maxWidth: .infinity, alignment: .leading)
        if let action = notice.action {
          Button(action) { Task { await companion.notices.act() } }
            .buttonStyle(.bordered)
            .accessibilityLabel(action)
        }
        Button {
          companion.notices.dismiss(notice.id)
        } label: {
          Image(systemName: "xmark").frame(minHeight: 44)
        }
        .accessibilityLabel(companion.texts.common(.close))
      }
      .padding()
      .foregroundStyle(Colours.of(.chosen).text.color(scheme))
      .background(Colours.of(.chosen).ground.color(scheme), in: RoundedRectangle(cornerRadius: 14))
      .padding(.horizontal, 12)
      .accessibilityElement(children: .contain)
      .task(id: notice.id) {
        announce(notice.text)
        if (try? await Task.sleep(for: notice.stays)) != nil { companion.notices.dismiss(notice.id) }
      }
    }
  }

  private func announce(_ text: String) {
    #if canImport(UIKit)
      AccessibilityNotification.Announcement(text).post()
    #endif
  }
}
