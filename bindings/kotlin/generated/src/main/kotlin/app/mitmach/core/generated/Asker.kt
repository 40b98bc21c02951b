package app.mitmach.core.generated

/**
 * For whom something is entered, by app. Generated code can't have a choice such as [Source] as a default value:
 * this is the `Asker()` that its methods take when nobody says otherwise, and what whoever names only an owner writes.
 */
public fun Asker(
    owner: CardId? = null,
    onBehalf: CardId? = null,
    organisation: CardId? = null,
    visibility: Visibility? = null,
): Asker = Asker(owner, onBehalf, Source.APP, organisation, visibility)
