package app.mitmach.companion.core

import app.mitmach.core.generated.Receipt

/** What was entered and is safe on this phone: enough to take it back. */
data class Entered(
    /** The record that it made; null for an edit, or where nothing differed. */
    val record: RecordId?,
)

/** Enters something; null from the core means that nothing differed. */
internal inline fun entered(call: () -> Receipt?): Outcome<Entered> = outcome { Entered(call()?.record) }
