package app.mitmach.core

import app.mitmach.core.generated.LocalDate
import app.mitmach.core.generated.People
import app.mitmach.core.generated.PeopleSubscription
import app.mitmach.core.generated.PeopleView
import app.mitmach.core.generated.PersonDiff
import app.mitmach.core.generated.PersonListSubscription
import app.mitmach.core.generated.PersonView
import kotlinx.coroutines.flow.Flow

/** People and areas, each time something of them has changed. */
public fun People.observePeople(today: LocalDate): Flow<PeopleView> =
    followed({ followPeople(today) }, PeopleSubscription::next, PeopleSubscription::cancel)

/** People as a list, each time one of them has changed. */
public fun People.observeList(today: LocalDate): Flow<List<PersonView>> =
    followedList(
        { followList(today) },
        PersonListSubscription::next,
        PersonListSubscription::cancel,
        PersonDiff::steps,
        PersonDiff::rows,
    )
