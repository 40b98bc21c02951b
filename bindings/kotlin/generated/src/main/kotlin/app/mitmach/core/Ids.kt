// Types of their own, so that nobody passes one id for another. The generated code makes and reads them
// (bindings/uniffi.toml); the core checks them when they cross the border, so any text may stand here.

package app.mitmach.core

/** A party: a person, household, group or organisation. */
@JvmInline
public value class CardId(
    /** As text: 32 hexadecimal digits. What an app keeps or puts into a link. */
    public val hex: String,
)

/** An entry on its way: what a receipt tells of. */
@JvmInline
public value class CommandId(
    /** As text: 32 hexadecimal digits. */
    public val hex: String,
)

/** The community that a phone has joined. */
@JvmInline
public value class CommunityId(
    /** As text: 32 hexadecimal digits. */
    public val hex: String,
)

/** A phone that was enrolled. */
@JvmInline
public value class DeviceId(
    /** As text: 32 hexadecimal digits. */
    public val hex: String,
)

/** A garden's or calendar's year, or an event. */
@JvmInline
public value class DocumentId(
    /** As text: 32 hexadecimal digits. What an app keeps or puts into a link. */
    public val hex: String,
)

/** Something in a document: a bed, a task, an answer. */
@JvmInline
public value class RecordId(
    /** As text: 36 hexadecimal digits. What an app keeps or puts into a link. */
    public val hex: String,
)

/** Something in the register: a role, an invite, leave to act for somebody. */
@JvmInline
public value class RowId(
    /** As text: 32 hexadecimal digits. */
    public val hex: String,
)
