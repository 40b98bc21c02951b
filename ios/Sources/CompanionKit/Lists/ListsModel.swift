import Foundation
import Mitmach
import Observation

/// Lists in, with a preview before anything is entered, and out.
@MainActor @Observable
public final class ListsModel: ScreenModel {
  /// What can be done here.
  public enum Act: Hashable, Sendable {
    // In.

    /// Lets the person choose a file and looks at it.
    case choose
    /// Looks at the same file as a certain list.
    case lookAs(ListKind)
    /// Looks at the same file for a certain garden, by its name.
    case lookInto(String)
    /// Looks at the same file again.
    case lookAgain
    /// Enters all of it.
    case takeOver
    /// Puts away what was said of it.
    case stop

    // Out.

    /// Chooses which list.
    case giveOut(ListKind)
    /// Chooses of what.
    case giveOutOf(DocumentId)
    /// Keeps it as a file.
    case keep
    /// Opens the share sheet with it.
    case share
    /// Keeps all that this phone knows.
    case keepAll
  }

  /// Where an import stands: nothing is entered before the person has said so.
  enum BringIn {
    case idle, reading
    /// What it would do, or what is wrong with the file; with why it was not entered.
    case looking(ImportPreview, entering: Bool, Trouble?)
    case done(ImportReport)
    case failed(Trouble)
  }

  /// What is to be given out.
  struct GiveOut: Equatable {
    var kind: ListKind?
    var document: DocumentId?
    var trouble: Trouble?
    /// It was kept as a file.
    var kept = false
  }

  /// What all models have at hand.
  public let companion: Companion

  private var bringIn = BringIn.idle
  private var giveOut = GiveOut()
  private var documents: [DocumentHead] = []
  /// What was read last, to be looked at again with another choice.
  @ObservationIgnored private var file: Data?

  /// What the core reads; one byte more tells that there is more.
  private static let mostBytes = 2 * 1_024 * 1_024

  /// Lists in and out.
  public init(_ companion: Companion) {
    self.companion = companion
  }

  /// Its title.
  public var title: String { texts.lists(.title) }

  /// How it is.
  public var state: ScreenState<Act> {
    var giveOut = self.giveOut
    giveOut.document = document
    return .ready(ListsPage(bringIn: bringIn, giveOut: giveOut, documents: documents, texts: texts).page)
  }

  /// Follows which gardens, calendars and events there are.
  public func follow() async {
    await session.eachDay {
      session.phone.entries().followDocuments(today: $0)
    } show: {
      documents = $0.value?.map(\.head) ?? []
    }
  }

  /// Does something, and tells what became of it.
  public func perform(_ act: Act) async {
    switch act {
    case .choose: await choose()
    case .lookAs(let kind): await look(as: kind)
    case .lookInto(let garden): await look(into: garden)
    case .lookAgain: await look()
    case .takeOver: await takeOver()
    case .stop:
      file = nil
      bringIn = .idle
    case .giveOut(let kind):
      giveOut = GiveOut(kind: kind)
    case .giveOutOf(let document):
      giveOut = GiveOut(kind: giveOut.kind, document: document)
    case .keep:
      await give { name, text in await self.save("\(name).csv", text) }
    case .share:
      await give { name, text in
        self.companion.device.share(title: name, text: text)
        return false
      }
    case .keepAll:
      let all = await outcome { try await session.phone.lists().exportJson(today: session.today.iso) }
      await gave(all) { await self.save("\(self.texts.lists(.everythingName)).json", $0) }
    }
  }

  // In.

  /// One who chooses none is where they were.
  private func choose() async {
    let before = bringIn
    bringIn = .reading
    guard let chosen = await companion.device.choose(limit: Self.mostBytes) else { return bringIn = before }
    file = chosen
    await look()
  }

  private func look(as kind: ListKind? = nil, into garden: String? = nil) async {
    guard let file else { return }
    bringIn = .reading
    let options = ImportOptions(list: kind, today: session.today.iso, garden: garden)
    switch await outcome({ try await session.phone.lists().preview(file: file, options: options) }) {
    case .done(let preview): bringIn = .looking(preview, entering: false, nil)
    case .failed(let trouble, _): bringIn = .failed(trouble)
    }
  }

  private func takeOver() async {
    guard case .looking(let preview, false, _) = bringIn, let plan = preview.plan else { return }
    bringIn = .looking(preview, entering: true, nil)
    switch await outcome({ try await plan.carryOut() }) {
    case .done(let report):
      file = nil
      bringIn = .done(report)
    case .failed(let trouble, _): bringIn = .looking(preview, entering: false, trouble)
    }
  }

  // Out.

  /// Of what a list is given out: where there is only one, of that.
  private var document: DocumentId? {
    let possible = documents.filter { $0.kind == giveOut.kind?.of }
    return giveOut.document ?? (possible.count == 1 ? possible.first?.id : nil)
  }

  private func give(_ hand: @MainActor (_ name: String, _ text: String) async -> Bool) async {
    guard let kind = giveOut.kind else { return }
    let options = ExportOptions(today: session.today.iso, document: document)
    let title = documents.first { $0.id == document }?.title
    let name = [texts.list(kind), title].compactMap(\.self).joined(separator: " ")
    let list = await outcome { try await session.phone.lists().exportCsv(list: kind, options: options) }
    await gave(list) { await hand(name, $0) }
  }

  private func gave(_ outcome: Outcome<String>, _ hand: @MainActor (String) async -> Bool) async {
    switch outcome {
    case .done(let text):
      giveOut.trouble = nil
      giveOut.kept = await hand(text)
    case .failed(let trouble, _):
      giveOut.trouble = trouble
      giveOut.kept = false
    }
  }

  private func save(_ name: String, _ text: String) async -> Bool {
    await companion.device.save(name: name, content: Data(text.utf8))
  }
}
