import Mitmach

/// Shows today's tasks, and shows them anew whenever they change, until the task is cancelled.
func showTodaysTasks(directory: String, show: ([String]) -> Void) async throws {
  let phone = try await Phone.open(directory: directory)
  try phone.connection().stay()
  for try await screen in phone.followOverview(today: phone.today()) {
    show(screen.due.map { "\($0.garden.title): \($0.task.fields.title ?? "")" })
  }
  try await phone.shutdown()
}
