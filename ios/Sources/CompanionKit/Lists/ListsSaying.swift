import Mitmach

// What lists, and what is wrong with them, are called.

extension Texts {
  /// All lists, in the order in which they are offered.
  static let listKinds: [(kind: ListKind, text: ListsText)] = [
    (.answers, .answers), (.beds, .beds), (.bringList, .bringList), (.calendar, .calendar), (.doors, .doors),
    (.events, .events), (.roles, .roles), (.shifts, .shifts), (.tasks, .tasks), (.wishes, .wishes),
  ]

  func list(_ kind: ListKind) -> String {
    Self.listKinds.first { $0.kind == kind }.map { lists($0.text) } ?? ""
  }

  /// Why a row is passed over.
  func why(_ skipped: Skipped) -> String {
    switch skipped {
    case .freeDay: lists(.freeDay)
    case .repeated: lists(.repeated)
    case .withdrawn: lists(.withdrawn)
    }
  }

  /// Where something is wrong.
  func place(_ error: ImportLineError) -> String {
    let line = Int(error.line)
    return error.column.map { lists(.lineColumn, line, $0) } ?? lists(.line, line)
  }

  /// What is wrong with a cell or row.
  func problem(_ problem: Problem) -> String {
    switch problem {
    case .duplicate(let first): lists(.duplicate, Int(first))
    case .notAllowed(let refusal): why(refusal)
    case .range(let least, let most): lists(.range, Int(least), Int(most))
    case .tooLong(let chars): lists(.tooLong, Int(chars))
    case .tooFewCells, .tooManyCells, .tooManyColumns, .tooManyRows, .quote, .notUtf8, .empty, .fileTooLarge,
      .duplicateColumn, .missingColumn, .unknownColumn, .unknownList:
      lists(ofFile(problem))
    default: lists(ofCell(problem))
    }
  }

  private func ofFile(_ problem: Problem) -> ListsText {
    switch problem {
    case .tooFewCells: .tooFewCells
    case .tooManyCells: .tooManyCells
    case .tooManyColumns: .tooManyColumns
    case .tooManyRows: .tooManyRows
    case .quote: .quote
    case .notUtf8: .notUtf8
    case .empty: .emptyFile
    case .fileTooLarge: .fileTooLarge
    case .duplicateColumn: .duplicateColumn
    case .missingColumn: .missingColumn
    case .unknownColumn: .unknownColumn
    default: .unknownList
    }
  }

  private func ofCell(_ problem: Problem) -> ListsText {
    switch problem {
    case .ambiguousEvent: .ambiguousEvent
    case .ambiguousGarden: .ambiguousGarden
    case .ambiguousName: .ambiguousName
    case .characters: .characters
    case .date: .date
    case .dateTime: .dateTime
    case .doesNotFit: .doesNotFit
    case .endBeforeStart: .endBeforeStart
    case .missing: .missing
    case .number: .number
    case .outsideCalendar: .outsideCalendar
    case .phone: .phone
    case .phoneOfChild: .phoneOfChild
    case .time: .time
    case .unknownBed: .unknownBed
    case .unknownEvent: .unknownEvent
    case .unknownWord: .unknownWord
    case .weekday: .weekday
    case .yesWithoutHeads: .yesWithoutHeads
    default: .notPossible
    }
  }
}

extension ListKind {
  /// What kind of document a list is of; nil for those that are of none.
  var of: DocumentKind? {
    switch self {
    case .beds, .tasks: .garden
    case .calendar, .doors, .wishes: .calendar
    case .answers, .bringList, .shifts: .event
    case .events, .roles: nil
    }
  }
}
