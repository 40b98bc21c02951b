package app.mitmach.core.readme

import app.mitmach.core.generated.Phone
import app.mitmach.core.observeOverview

suspend fun showTodaysTasks(
    directory: String,
    invite: String?,
) {
    val phone = if (invite == null) Phone.open(directory) else Phone.join(directory, invite)
    phone.connection().stay() // Entries go out and news comes in by themselves.
    // Now, and each time something has changed:
    phone.observeOverview(phone.today()).collect { screen ->
        for (due in screen.due) {
            println("${due.garden.title}: ${due.task.fields.title}")
        }
    }
}
