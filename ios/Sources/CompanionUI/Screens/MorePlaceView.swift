import CompanionKit
import SwiftUI

/// The screens of "Mehr".
struct MorePlaceView: View {
  let place: MorePlace
  let companion: Companion

  var body: some View {
    switch place {
    case .responsible:
      Kept {
        ResponsibleModel(companion)
      } show: {
        ScreenView($0)
      }
    case .people:
      Kept {
        PeopleModel(companion)
      } show: {
        ScreenView($0)
      }
    case .invite:
      Kept {
        WhomModel(companion)
      } show: {
        ScreenView($0)
      }
    case .inviteOf(let card):
      Kept {
        InviteModel(companion, card: card)
      } show: {
        ScreenView($0)
      }
    case .lists:
      Kept {
        ListsModel(companion)
      } show: {
        ScreenView($0)
      }
    case .settings:
      Kept {
        SettingsModel(companion)
      } show: {
        ScreenView($0)
      }
    case .privacy:
      Kept {
        AboutModel(companion, .privacy)
      } show: {
        ScreenView($0)
      }
    case .about:
      Kept {
        AboutModel(companion, .about)
      } show: {
        ScreenView($0)
      }
    }
  }
}
