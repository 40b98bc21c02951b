import Mitmach

/// The day of all tests that do not say otherwise.
let today: LocalDate = "2026-11-22"

/// A garden on a phone, with what most tests do in it.
struct Garden: Sendable {
  let phone: Phone
  let id: DocumentId

  /// Adds it, or comes back to it: two who add the same make one.
  init(_ phone: Phone, year: Int16 = 2026) async throws {
    self.phone = phone
    id = try await phone.gardens().addGarden(name: "Oasengarten", year: year).document
  }

  /// The same one, on another phone.
  init(_ phone: Phone, id: DocumentId) {
    self.phone = phone
    self.id = id
  }

  @discardableResult
  func addBed(_ number: Int64, _ name: String, note: String? = nil) async throws -> Receipt {
    try await phone.gardens().addBed(garden: id, bed: BedFields(number: number, name: name, note: note))
  }

  func beds() async throws -> [BedView] {
    try await phone.gardens().garden(garden: id, today: today).beds
  }

  func followBeds() -> BedListSubscription {
    phone.gardens().followBeds(garden: id, today: today)
  }
}

/// The error that a call fails with, if it does.
func failure(_ call: () async throws -> some Any) async -> PhoneError? {
  do {
    _ = try await call()
    return nil
  } catch {
    return error as? PhoneError
  }
}
