import XCTest

/// Draws the app's screens on a simulator, as people see them: joins the demonstration's community once, then goes through
/// the tabs and one step further in each, in several looks. `scripts/ios-snapshots.sh` gives the invite and takes the
/// pictures out of the result. Nothing is compared: they are looked at.
@MainActor
final class SnapshotTests: XCTestCase {
  private let app = XCUIApplication()

  func testScreens() throws {
    let invite = try XCTUnwrap(ProcessInfo.processInfo.environment["INVITE"], "no INVITE: run scripts/ios-snapshots.sh")
    launch(.plain)
    try join(by: invite)
    for look in Look.all {
      launch(look)
      for tab in 0..<app.tabBars.buttons.count {
        app.tabBars.buttons.element(boundBy: tab).tap()
        keep("\(look.name)-\(tab + 1)")
        try goOn(from: tab, look)
      }
    }
  }

  /// The first thing that leads somewhere, and back.
  private func goOn(from tab: Int, _ look: Look) throws {
    let row = app.collectionViews.cells.buttons.firstMatch
    guard row.waitForExistence(timeout: 5), row.isHittable else { return }
    let title = app.navigationBars.firstMatch.identifier
    row.tap()
    let moved = app.navigationBars.firstMatch
    guard moved.waitForExistence(timeout: 5), moved.identifier != title else { return }
    keep("\(look.name)-\(tab + 1)-on")
    moved.buttons.firstMatch.tap()
  }

  private func join(by invite: String) throws {
    keep("start-1")
    app.buttons["Link einfügen"].tap()
    let link = app.textFields.firstMatch
    XCTAssertTrue(link.waitForExistence(timeout: 5))
    link.tap()
    link.typeText(invite)
    app.buttons["Weiter"].tap()
    keep("start-2")
    app.buttons["Mitmachen"].tap()
    let ready = app.buttons["Los geht’s"]
    XCTAssertTrue(ready.waitForExistence(timeout: 60), "the demonstration's server has to run: scripts/demo.sh")
    keep("start-3")
    ready.tap()
  }

  private func launch(_ look: Look) {
    XCUIDevice.shared.appearance = look.dark ? .dark : .light
    app.launchArguments = ["-AppleLanguages", "(\(look.language))", "-UIPreferredContentSizeCategoryName", look.size]
    app.launch()
  }

  private func keep(_ name: String) {
    let picture = XCTAttachment(screenshot: app.screenshot())
    picture.name = name
    picture.lifetime = .keepAlways
    add(picture)
  }
}

/// How the app is looked at.
private struct Look {
  let name: String
  let language: String
  let dark: Bool
  let size: String

  static let plain = Look(name: "light", language: "de", dark: false, size: "UICTContentSizeCategoryL")

  static let all = [
    plain,
    Look(name: "dark", language: "de", dark: true, size: "UICTContentSizeCategoryL"),
    Look(name: "english", language: "en", dark: false, size: "UICTContentSizeCategoryL"),
    Look(name: "large", language: "de", dark: false, size: "UICTContentSizeCategoryAccessibilityXXL"),
  ]
}
