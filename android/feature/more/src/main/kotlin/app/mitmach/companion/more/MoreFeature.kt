package app.mitmach.companion.more

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import app.mitmach.companion.design.Icons
import app.mitmach.companion.feature.App
import app.mitmach.companion.feature.Feature
import app.mitmach.companion.feature.MyEntriesPlace
import app.mitmach.companion.feature.PersonPlace
import app.mitmach.companion.feature.Place
import app.mitmach.companion.feature.Tab
import app.mitmach.companion.more.about.AboutScreen
import app.mitmach.companion.more.about.PrivacyScreen
import app.mitmach.companion.more.entries.MyEntriesHolder
import app.mitmach.companion.more.entries.MyEntriesScreen
import app.mitmach.companion.more.invite.InviteHolder
import app.mitmach.companion.more.invite.InviteScreen
import app.mitmach.companion.more.invite.WhomScreen
import app.mitmach.companion.more.lists.ListsHolder
import app.mitmach.companion.more.lists.ListsScreen
import app.mitmach.companion.more.people.PeopleHolder
import app.mitmach.companion.more.people.PeopleScreen
import app.mitmach.companion.more.people.ResponsibleScreen
import app.mitmach.companion.more.person.PersonHolder
import app.mitmach.companion.more.person.PersonScreen
import app.mitmach.companion.more.settings.SettingsScreen
import app.mitmach.companion.more.start.StartHolder
import app.mitmach.companion.more.start.StartScreen
import app.mitmach.companion.more.start.startWords
import kotlinx.coroutines.CoroutineScope

/** People, what has not arrived, lists, settings. */
val moreFeature: Feature =
    object : Feature {
        override val tab = Tab(MorePlace.Start, Icons.more) { startWords.read().more }

        override fun has(place: Place) = place is MorePlace || place == MyEntriesPlace || place is PersonPlace

        @Composable
        override fun Screen(
            place: Place,
            app: App,
        ) {
            when (place) {
                MyEntriesPlace -> {
                    val holder = held(place, app) { MyEntriesHolder(app, it) }
                    MyEntriesScreen(holder.state.read(), holder, app)
                }

                is PersonPlace -> {
                    val holder = held(place, app) { PersonHolder(app, place.card, it) }
                    PersonScreen(holder.state.read(), holder, app)
                }

                is MorePlace -> {
                    Own(place, app)
                }
            }
        }
    }

@Composable
private fun Own(
    place: MorePlace,
    app: App,
) {
    when (place) {
        MorePlace.Start -> {
            StartScreen(held(place, app) { StartHolder(app, it) }.state.read(), app.navigator::open)
        }

        MorePlace.Responsible -> {
            ResponsibleScreen(held(place, app) { PeopleHolder(app, it) }.state.read(), app)
        }

        MorePlace.People -> {
            val holder = held(place, app) { PeopleHolder(app, it) }
            PeopleScreen(holder.state.read(), holder, app)
        }

        MorePlace.Invite -> {
            val holder = held(place, app) { PeopleHolder(app, it) }
            WhomScreen(holder.state.read(), holder, app)
        }

        is MorePlace.InviteOf -> {
            InviteScreen(held(place, app) { InviteHolder(app, place.card, it) }.state.read(), app)
        }

        MorePlace.Lists -> {
            val holder = held(place, app) { ListsHolder(app, it) }
            ListsScreen(holder.state.read(), holder, app)
        }

        MorePlace.Settings -> {
            SettingsScreen(app.settings.settings.read(), app.settings::change, app.navigator::back)
        }

        MorePlace.Privacy -> {
            PrivacyScreen(app.navigator::back)
        }

        MorePlace.About -> {
            AboutScreen(app.navigator::back)
        }
    }
}

/** What holds a place's state, as long as the place is shown. */
@Composable
private fun <T> held(
    place: Place,
    app: App,
    make: (CoroutineScope) -> T,
): T {
    val scope = rememberCoroutineScope()
    return remember(place, app) { make(scope) }
}
