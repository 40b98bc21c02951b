import MitmachCore

/// What changed in a list: steps in their order, each applying to what the one before it left, and the rows that they
/// bring, in the same order.
public protocol ListDiff: Sendable {
  /// What the list is made of.
  associatedtype Row: Sendable

  /// What to do.
  var steps: [ListStep] { get }

  /// The rows for it.
  var rows: [Row] { get }
}

extension Array {
  /// Brings the list up to date.
  ///
  /// Fails with kind `internal`, and leaves the list as it was, if the change is not one of this list.
  mutating func apply<Diff: ListDiff>(_ diff: Diff) throws(PhoneError) where Diff.Row == Element {
    var list = self
    var news = diff.rows[...]
    for step in diff.steps {
      switch step {
      case .reset(let count):
        guard count <= news.count else { throw .misfit }
        list = Array(news.prefix(Int(count)))
        news = news.dropFirst(Int(count))
      case .insert(let place):
        guard place <= list.count, let row = news.popFirst() else { throw .misfit }
        list.insert(row, at: Int(place))
      case .update(let place):
        guard place < list.count, let row = news.popFirst() else { throw .misfit }
        list[Int(place)] = row
      case .remove(let place):
        guard place < list.count else { throw .misfit }
        list.remove(at: Int(place))
      }
    }
    self = list
  }
}

extension PhoneError {
  /// Two loops over one subscription get every other change each.
  fileprivate static var misfit: PhoneError {
    .Failed(kind: .internal, reason: "a change of another list", refusal: nil, field: nil)
  }
}
