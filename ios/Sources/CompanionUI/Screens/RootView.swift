import CompanionKit
import SwiftUI

/// The whole app: the tab bar, in each tab its way, and what is told at the foot.
public struct RootView: View {
  @Bindable private var navigator: Navigator
  private let companion: Companion

  /// The app of an open phone.
  public init(_ companion: Companion) {
    self.companion = companion
    navigator = companion.navigator
  }

  /// The tabs.
  public var body: some View {
    TabView(selection: $navigator.tab) {
      ForEach(CompanionKit.Tab.allCases, id: \.self) { tab in
        TabStart(tab: tab, companion: companion)
          .tabItem { Label(tab.label(companion.texts), systemImage: tab.sign.symbol) }
          .tag(tab)
      }
    }
    // Another language is another app: every model says everything anew.
    .id(companion.texts)
    .safeAreaInset(edge: .bottom) { NoticeBar(companion: companion) }
    .task { await companion.followArrivals() }
    .preferredColorScheme(scheme)
  }

  private var scheme: ColorScheme? {
    switch companion.settings.settings.brightness {
    case .asPhone: nil
    case .light: .light
    case .dark: .dark
    }
  }
}

/// A tab with the way that one went in it.
struct TabStart: View {
  let tab: CompanionKit.Tab
  let companion: Companion
  @Bindable private var navigator: Navigator

  init(tab: CompanionKit.Tab, companion: Companion) {
    self.tab = tab
    self.companion = companion
    navigator = companion.navigator
  }

  var body: some View {
    NavigationStack(path: $navigator[trail: tab]) {
      start.navigationDestination(for: Place.self) { PlaceView(place: $0, companion: companion) }
    }
  }

  @ViewBuilder private var start: some View {
    switch tab {
    case .today:
      Kept {
        TodayModel(companion)
      } show: {
        ScreenView($0)
      }
    case .garden:
      Kept {
        GardenStartModel(companion)
      } show: {
        GardenStartView(model: $0)
      }
    case .calendar:
      Kept {
        CalendarStartModel(companion)
      } show: {
        CalendarStartView(model: $0)
      }
    case .events:
      Kept {
        EventsModel(companion)
      } show: {
        ScreenView($0)
      }
    case .more:
      Kept {
        MoreStartModel(companion)
      } show: {
        ScreenView($0)
      }
    }
  }
}

/// The screen of a place.
struct PlaceView: View {
  let place: Place
  let companion: Companion

  var body: some View {
    switch place {
    case .beds(let garden):
      Kept {
        BedsModel(companion, garden: garden)
      } show: {
        ScreenView($0)
      }
    case .slip(let garden, let day):
      Kept {
        SlipModel(companion, garden: garden, day: day)
      } show: {
        ScreenView($0)
      }
    case .wishes(let calendar):
      Kept {
        WishesModel(companion, calendar: calendar)
      } show: {
        ScreenView($0)
      }
    case .answers(let event):
      Kept {
        AnswersModel(companion, event: event)
      } show: {
        ScreenView($0)
      }
    case .doorList(let event):
      Kept {
        DoorListModel(companion, event: event)
      } show: {
        ScreenView($0)
      }
    case .document(let place):
      switch place.kind {
      case .garden: garden(place)
      case .calendar: calendar(place)
      case .event:
        Kept {
          EventModel(companion, event: place.document)
        } show: {
          ScreenView($0)
        }
      }
    case .myEntries:
      Kept {
        EntriesModel(companion)
      } show: {
        ScreenView($0)
      }
    case .person(let card):
      Kept {
        PersonModel(companion, card: card)
      } show: {
        ScreenView($0)
      }
    case .more(let place): MorePlaceView(place: place, companion: companion)
    }
  }

  @ViewBuilder private func garden(_ place: DocumentPlace) -> some View {
    if let record = place.record {
      Kept {
        RecordModel(companion, garden: place.document, record: record)
      } show: {
        ScreenView($0)
      }
    } else {
      Kept {
        DayModel(companion, garden: place.document, day: place.day)
      } show: {
        ScreenView($0)
      }
    }
  }

  @ViewBuilder private func calendar(_ place: DocumentPlace) -> some View {
    if place.day != nil || place.record != nil {
      Kept {
        CalendarDayModel(companion, calendar: place.document, day: place.day, record: place.record)
      } show: {
        ScreenView($0)
      }
    } else {
      Kept {
        CalendarModel(companion, calendar: place.document)
      } show: {
        ScreenView($0)
      }
    }
  }
}

/// A model that lives as long as its place is on the way, however often the view is made anew.
struct Kept<Model: AnyObject, Content: View>: View {
  @State private var model: Model
  private let show: (Model) -> Content

  init(_ make: () -> Model, @ViewBuilder show: @escaping (Model) -> Content) {
    _model = State(initialValue: make())
    self.show = show
  }

  var body: some View { show(model) }
}

/// The garden's tab: the day of the garden where there is one.
struct GardenStartView: View {
  let model: GardenStartModel

  var body: some View {
    Group {
      if let day = model.day { ScreenView(day).id(day.garden) } else { ScreenView(model) }
    }
    .task { await model.follow() }
    .task(id: model.companion.settings.settings.garden) { await model.chosen() }
  }
}

/// The calendar's tab: the calendar whose time it is, where there is one.
struct CalendarStartView: View {
  let model: CalendarStartModel

  var body: some View {
    Group {
      if let year = model.year { ScreenView(year).id(year.calendar) } else { ScreenView(model) }
    }
    .task { await model.follow() }
  }
}
