/// The texts of lists, in and out.
public enum ListsText: String, TextKey {
  /// The catalogue.
  public static let catalogue = "Lists"

  case title
  case bringIn
  case bringInBelow
  case choose
  case chooseOther
  case reading
  case preview
  case nothingYet
  case nothingToDo
  case takeOver
  case takingOver
  case brokenBelow
  case whichList
  case which
  case whichGarden
  case takenOver
  case takenOverBelow
  case giveOut
  case giveOutBelow
  case ofWhat
  case noneOf
  case keep
  case share
  case kept
  case everything
  case everythingBelow
  case everythingName
  case answers
  case beds
  case bringList
  case calendar
  case doors
  case events
  case roles
  case shifts
  case tasks
  case wishes
  case counts
  case countsDone
  case rowNew
  case rowChanged
  case cards
  case documents
  case andMore
  case errors
  case line
  case lineColumn
  case says
  case change
  case empty
  case freeDay
  case repeated
  case withdrawn
  case duplicate
  case range
  case tooLong
  case ambiguousEvent
  case ambiguousGarden
  case ambiguousName
  case characters
  case date
  case dateTime
  case doesNotFit
  case duplicateColumn
  case emptyFile
  case endBeforeStart
  case fileTooLarge
  case missing
  case missingColumn
  case notPossible
  case notUtf8
  case number
  case outsideCalendar
  case phone
  case phoneOfChild
  case quote
  case time
  case tooFewCells
  case tooManyCells
  case tooManyColumns
  case tooManyRows
  case unknownBed
  case unknownColumn
  case unknownEvent
  case unknownList
  case unknownWord
  case weekday
  case yesWithoutHeads
}

extension Texts {
  /// The texts of lists, in and out.
  public var lists: Words<ListsText> { words() }
}
