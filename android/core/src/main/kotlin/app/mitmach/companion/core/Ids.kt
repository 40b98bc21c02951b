package app.mitmach.companion.core

// The ids under the app's own names: what a screen keeps, compares and gives back, and never looks into.

/** A person, household, group or organisation. */
typealias CardId = app.mitmach.core.CardId

/** An entry on its way. */
typealias CommandId = app.mitmach.core.CommandId

/** A phone that was enrolled. */
typealias DeviceId = app.mitmach.core.DeviceId

/** A garden's or calendar's year, or an event. */
typealias DocumentId = app.mitmach.core.DocumentId

/** Something in a document: a bed, a task, an answer. */
typealias RecordId = app.mitmach.core.RecordId

/** Something in the register: a role, an invite, leave to act for somebody. */
typealias RowId = app.mitmach.core.RowId
