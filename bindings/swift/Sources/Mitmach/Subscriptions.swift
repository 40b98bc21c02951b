// Which subscription tells what. The whole rest is in Subscription.swift.
import MitmachCore

// The first screen and the line.
extension TodaySubscription: ScreenSubscription {}
extension ConnectionSubscription: ScreenSubscription {}

// Gardens.
extension GardenSubscription: ScreenSubscription {}
extension GardenDaySubscription: ScreenSubscription {}
extension BedListSubscription: ListSubscription {}
extension TaskListSubscription: ListSubscription {}
extension BedDiff: ListDiff {}
extension TaskDiff: ListDiff {}

// The Advent calendar.
extension CalendarSubscription: ScreenSubscription {}
extension MyDoorsSubscription: ScreenSubscription {}
extension DayListSubscription: ListSubscription {}
extension DayDiff: ListDiff {}

// Events.
extension EventSubscription: ScreenSubscription {}
extension AnswerListSubscription: ListSubscription {}
extension AnswerDiff: ListDiff {}

// People.
extension PeopleSubscription: ScreenSubscription {}
extension PersonListSubscription: ListSubscription {}
extension PersonDiff: ListDiff {}

// Documents and entries.
extension MyEntriesSubscription: ScreenSubscription {}
extension ConflictsSubscription: ScreenSubscription {}
extension DocumentListSubscription: ListSubscription {}
extension DocumentDiff: ListDiff {}
