// `import Mitmach` is all that an app needs: the generated surface with its ids, and what this layer adds in Swift's
// terms. An app that imports MitmachCore as well sees the generated `Connection.sync()` beside the one that can be
// cancelled. MitmachIds is not exported a second time: the ids come by their names in MitmachCore, and a name that
// came twice could not be used in `[RecordId].self`.
@_exported import MitmachCore
