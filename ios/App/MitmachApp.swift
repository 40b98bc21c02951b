import BackgroundTasks
import CompanionKit
import CompanionUI
import SwiftUI

/// The app: opens the phone once, stays on the line while it is seen, and syncs in the background.
@main
struct MitmachApp: App {
  @State private var launch = Launch()
  @Environment(\.scenePhase) private var phase

  var body: some Scene {
    WindowGroup {
      LaunchView(launch: launch)
        .task { await launch.open() }
        .onOpenURL { url in Task { await launch.join(by: url.absoluteString) } }
        .onChange(of: phase) { launch.changed(to: phase) }
    }
    .backgroundTask(.appRefresh(Launch.refresh)) { await launch.refreshInBackground() }
  }
}

/// What is seen until the phone is open, then the app.
struct LaunchView: View {
  let launch: Launch

  var body: some View {
    switch launch.state {
    case .opening: ProgressView()
    case .open(let companion): RootView(companion)
    case .failed(let trouble):
      let words = launch.texts.trouble(trouble)
      ContentUnavailableView(words.label, systemImage: Sign.attention.symbol, description: Text(words.below))
    }
  }
}
