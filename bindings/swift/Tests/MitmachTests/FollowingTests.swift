import Foundation
@testable import Mitmach
import MitmachTesting
import Testing

@Suite("Screens that stay open")
struct FollowingTests {
  @Test("a list that is told step by step is the list as a whole, after each change")
  func listIsWhole() async throws {
    try await Town.with { town in
      let garden = try await Garden(town.organisersPhone())
      var screens = garden.followBeds().makeAsyncIterator()
      #expect(try await screens.next() == [])
      var beds: [RecordId] = []
      for number: Int64 in [5, 1, 9, 3, 7] {
        beds.append(contentsOf: [try await garden.addBed(number, "Beet").record].compactMap(\.self))
        #expect(try await screens.next() == garden.beds())
      }
      for bed in [beds[1], beds[4]] {
        _ = try await garden.phone.entries().withdraw(document: garden.id, record: bed)
        #expect(try await screens.next() == garden.beds())
      }
      _ = try await garden.phone.connection().sync()
      var last: [BedView]? = []
      let arrived = try await garden.beds()
      #expect(arrived.map(\.fields.number) == [3, 5, 9])
      while last != arrived { last = try await screens.next() }
    }
  }

  @Test("steps apply in their order")
  func steps() throws {
    var list: [Int] = []
    try list.apply(Diff([.reset(count: 3)], [1, 2, 3]))
    #expect(list == [1, 2, 3])
    try list.apply(Diff([.insert(at: 3), .insert(at: 0), .remove(at: 1), .update(at: 1)], [4, 0, 20]))
    #expect(list == [0, 20, 3, 4])
    try list.apply(Diff([.reset(count: 0), .insert(at: 0)], [7]))
    #expect(list == [7])
  }

  @Test(
    "a change of another list is refused, and the list stays",
    arguments: [
      Diff([.insert(at: 3)], [9]), Diff([.update(at: 2)], [9]), Diff([.remove(at: 2)], []), Diff([.insert(at: 0)], []),
      Diff([.reset(count: 2)], [9]), Diff([.remove(at: 0), .remove(at: 0), .remove(at: 0)], []),
    ])
  func misfit(_ diff: Diff) {
    var list = [1, 2]
    #expect(throws: PhoneError.self) { try list.apply(diff) }
    #expect(list == [1, 2])
  }

  @Test("ten thousand subscriptions leave nothing behind")
  func noGrowth() async throws {
    try await Town.with { town in
      let garden = try await Garden(town.organisersPhone())
      try await garden.addBed(1, "Hochbeet")
      func open(_ count: Int) async throws {
        for number in 0..<count {
          let subscription = garden.followBeds()
          switch number % 4 {
          case 0: for try await _ in subscription { break }
          case 1: _ = try await subscription.next()
          case 2: subscription.cancel()
          default: break
          }
        }
      }
      try await open(2_000)
      let before = try residentBytes()
      try await open(10_000)
      let growth = try residentBytes() - before
      // A kilobyte each would be 10 MB; what the allocator keeps and other tests need is less than the rest.
      #expect(growth < 32_000_000, "grew by \(growth) bytes")
    }
  }
}

/// A change of a list of numbers.
struct Diff: ListDiff {
  let steps: [ListStep]
  let rows: [Int]

  init(_ steps: [ListStep], _ rows: [Int]) {
    (self.steps, self.rows) = (steps, rows)
  }
}

/// Memory of this process. Where it can't be asked for, nothing grows.
private func residentBytes() throws -> Int {
  #if os(Linux)
    let numbers = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
    guard numbers.count > 1, let pages = Int(numbers[1]) else { throw TestTrouble("statm can't be read") }
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  #else
    return 0
  #endif
}
