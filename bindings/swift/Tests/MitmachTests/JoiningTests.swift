import Foundation
import Mitmach
import MitmachTesting
import Testing

@Suite("Coming in")
struct JoiningTests {
  @Test("an invite can be read without using it")
  func readsInvite() async throws {
    try await Town.with { town in
      let invite = await town.invite
      let read = try readInvite(invite: invite)
      let phone = try await town.organisersPhone()
      #expect(phone.member().community == read.community)
      #expect(phone.member().server == read.server)
    }
  }

  @Test("a used invite lets nobody else in")
  func usedInvite() async throws {
    try await Town.with { town in
      _ = try await town.organisersPhone()
      let invite = await town.invite
      let error = await failure { try await town.join("thief", invite: invite) }
      #expect(error?.kind == .invite)
    }
  }

  @Test("what is no invite is told apart from a server that is away")
  func noInvite() async throws {
    try await Town.with { town in
      let invite = await town.invite
      #expect(await failure { try readInvite(invite: "hello") }?.kind == .invite)
      #expect(await failure { try await town.join("a", invite: "hello") }?.kind == .invite)
      await town.stopServer()
      #expect(await failure { try await town.join("b", invite: invite) }?.kind == .unreachable)
    }
  }

  @Test("a phone opens once at a time")
  func opensOnce() async throws {
    try await Town.with { town in
      let phone = try await town.organisersPhone()
      let directory = town.directory("organiser")
      #expect(await failure { try await Phone.open(directory: directory) }?.kind == .inUse)
      try await phone.shutdown()
      try await Phone.withOpen(directory: directory) { again in
        #expect(again.member() == phone.member())
      }
    }
  }

  @Test("a folder in which nobody joined leads to joining")
  func notJoined() async throws {
    try await Town.with { town in
      #expect(await failure { try await Phone.open(directory: town.directory("nobody")) }?.kind == .notJoined)
    }
  }

  @Test("a key that the app keeps is in no file, and opens the phone")
  func ownDeviceKey() async throws {
    try await Town.with { town in
      let key = generateDeviceKey()
      #expect(key.count == 32)
      let phone = try await town.join("keyless", invite: town.invite, deviceKey: key)
      try await phone.connection().sync()
      let directory = town.directory("keyless")
      try await phone.shutdown()

      let files = try FileManager.default.subpathsOfDirectory(atPath: directory)
      #expect(!files.isEmpty)
      for file in files {
        let bytes = FileManager.default.contents(atPath: "\(directory)/\(file)") ?? Data()
        #expect(bytes.range(of: key) == nil, "\(file) holds the key")
      }

      #expect(await failure { try await Phone.open(directory: directory) }?.kind == .key)
      #expect(
        await failure { try await Phone.open(directory: directory, deviceKey: generateDeviceKey()) }?.kind == .key)
      #expect(await failure { try await Phone.open(directory: directory, deviceKey: Data([1])) }?.kind == .invalid)
      try await Phone.withOpen(directory: directory, deviceKey: key) { again in
        #expect(again.member() == phone.member())
        try await again.connection().sync()
      }
    }
  }

  @Test("withOpen shuts the phone down also when its work fails")
  func withOpenFails() async throws {
    try await Town.with { town in
      try await town.organisersPhone().shutdown()
      let directory = town.directory("organiser")
      await #expect(throws: TestTrouble.self) {
        try await Phone.withOpen(directory: directory) { _ in throw TestTrouble("on purpose") }
      }
      try await Phone.withOpen(directory: directory) { _ in }
    }
  }
}
