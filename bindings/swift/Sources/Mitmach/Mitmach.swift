// `import Mitmach` is all that an app needs: the generated surface, its ids, and what this layer adds in Swift's terms.
// An app that imports MitmachCore as well sees the generated `Connection.sync()` beside the one that can be cancelled.
@_exported import MitmachCore
@_exported import MitmachIds
