import Foundation
import Mitmach

/// A real server process with a community of its own, and the phones that join it. Everything lies in one new folder,
/// which goes with the town.
public actor Town {
  /// Where phones live. Nothing of another test is in it.
  public nonisolated let folder: URL

  /// The organiser's invite.
  public private(set) var invite = ""

  private var server: Process?
  private var address = "127.0.0.1:0"
  private var phones: [Phone] = []

  private init() throws {
    let name = "mitmach-\(UUID().uuidString)"
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(name, isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Founds a town for as long as `body` runs.
  public static func with<Result: Sendable>(
    organiser: String = "Olga", _ body: @Sendable (Town) async throws -> Result
  ) async throws -> Result {
    let town = try Town()
    do {
      try await town.found(organiser: organiser)
      let result = try await body(town)
      await town.end()
      return result
    } catch {
      await town.end()
      throw error
    }
  }

  /// The first phone of the town: the organiser's, synced.
  public func organisersPhone(_ name: String = "organiser") async throws -> Phone {
    let phone = try await join(name, invite: invite)
    try await phone.connection().sync()
    return phone
  }

  /// Joins by an invite, in a folder of this name.
  public func join(_ name: String, invite: String, deviceKey: Data? = nil) async throws -> Phone {
    let phone = try await Phone.join(directory: directory(name), invite: invite, deviceKey: deviceKey)
    phones.append(phone)
    return phone
  }

  /// Where the phone of this name lives.
  public nonisolated func directory(_ name: String) -> String {
    folder.appendingPathComponent(name, isDirectory: true).path
  }

  /// The server goes away as in a power failure.
  public func stopServer() {
    guard let server else { return }
    kill(server.processIdentifier, SIGKILL)
    server.waitUntilExit()
    self.server = nil
  }

  /// It serves the same data at the same address.
  public func startServer() throws {
    let process = Process()
    process.executableURL = Kit.server
    process.arguments = ["serve", "--listen", address, "--data", directory("server")]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    server = process
    var said = Data()
    while !said.contains(UInt8(ascii: "\n")) {
      let more = output.fileHandleForReading.availableData
      guard !more.isEmpty else { throw TestTrouble("the server does not say where it listens") }
      said += more
    }
    let line = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    guard let url = line.split(separator: " ").last, let port = url.split(separator: ":").last else {
      throw TestTrouble("the server says \(line)")
    }
    address = "127.0.0.1:\(port)"
  }

  /// The server is replaced by one that accepts connections and never answers.
  public func silenceServer() throws -> SilentServer {
    stopServer()
    guard let port = address.split(separator: ":").last.flatMap({ UInt16($0) }) else { throw TestTrouble("no port") }
    return try SilentServer(port: port)
  }

  /// Makes the community, then serves it on a port that the system chooses: only then the invite can name it.
  private func found(organiser: String) throws {
    let process = Process()
    process.executableURL = Kit.server
    let placeholder = "http://127.0.0.1:1"
    process.arguments = [
      "init", "--json", "--name", "Ballenstedt", "--organiser", organiser, "--public-url", placeholder,
      "--data", directory("server"),
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    struct Founded: Decodable {
      let invite: String
    }
    let founded = try JSONDecoder().decode(Founded.self, from: said)
    try startServer()
    guard founded.invite.hasPrefix(placeholder) else { throw TestTrouble("an invite without the server's address") }
    invite = "http://\(address)" + founded.invite.dropFirst(placeholder.count)
  }

  private func end() async {
    for phone in phones { try? await phone.shutdown() }
    stopServer()
    try? FileManager.default.removeItem(at: folder)
  }
}

/// What scripts/swift.sh puts beside the package for its tests.
public enum Kit {
  /// The package's folder.
  public static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The server's program.
  public static let server = package.appendingPathComponent("lib/mitmach-server")

  /// The table of scenarios.
  public static let scenarios = package.appendingPathComponent("lib/scenarios")

  /// A list of the model town.
  public static func list(_ name: String) throws -> Data {
    try Data(contentsOf: package.appendingPathComponent("lib/demo/\(name).csv"))
  }
}

/// A failure of the test itself, in words.
public struct TestTrouble: Error, CustomStringConvertible {
  /// What went wrong.
  public let description: String

  /// Says what went wrong.
  public init(_ description: String) {
    self.description = description
  }
}
