// What lists of SwiftUI tell rows apart by. Conflicts and one's own doors have no key: they are shown as a whole.
import MitmachCore

/// A record as screens show it: known by its head.
public protocol RecordRow: Identifiable {
  /// What every record has.
  var head: Head { get }
}

extension RecordRow {
  /// The record.
  public var id: RecordId { head.id }
}

extension BedView: RecordRow {}
extension TaskView: RecordRow {}
extension WorkView: RecordRow {}
extension ClaimView: RecordRow {}
extension SkipView: RecordRow {}
extension DoorView: RecordRow {}
extension WishView: RecordRow {}
extension AnswerView: RecordRow {}
extension BringView: RecordRow {}
extension PledgeView: RecordRow {}
extension EventItem: RecordRow {}

extension EntryRef: Identifiable {}
extension Arrival: Identifiable {}
extension BedRef: Identifiable {}
extension Party: Identifiable {}
extension RoleView: Identifiable {}
extension DocumentHead: Identifiable {}

extension DocumentView: Identifiable {
  /// The document.
  public var id: DocumentId { head.id }
}

extension TodayTask: Identifiable {
  /// The task.
  public var id: RecordId { task.head.id }
}

extension MyEvent: Identifiable {
  /// The event's document.
  public var id: DocumentId { document.id }
}

extension DayView: Identifiable {
  /// The day.
  public var id: LocalDate { date }
}

extension PersonView: Identifiable {
  /// The party.
  public var id: CardId { party.id }
}

extension MyEntry: Identifiable {
  /// The command.
  public var id: CommandId { command }
}

extension DeviceView: Identifiable {
  /// The device.
  public var id: DeviceId { device }
}

extension InviteView: Identifiable {
  /// The invite.
  public var id: RowId { invite }
}

extension DoorLine: Identifiable {
  /// The answer.
  public var id: RecordId { rsvp }
}
