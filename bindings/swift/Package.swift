// swift-tools-version: 6.0
import PackageDescription

// The core comes as a shared library on Linux (scripts/swift.sh puts it into lib/) and as an XCFramework
// on Apple's platforms (scripts/ios.sh makes it).
#if os(Linux)
  let core: Target = .systemLibrary(name: "MitmachCoreFFI", path: "Sources/MitmachCoreFFI/generated")
  let library = "\(Context.packageDirectory)/lib"
  let coreLinker: [LinkerSetting] = [
    .unsafeFlags(["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library]),
    .linkedLibrary("mitmach_bindings"),
  ]
  // `@Observable` needs a symbol that some Linux toolchains' libswiftObservation lacks.
  let platformTargets: [Target] = [.target(name: "LinuxShims")]
  let platformProducts: [Product] = [.library(name: "LinuxShims", targets: ["LinuxShims"])]
  let testNeeds: [Target.Dependency] = ["Mitmach", "MitmachTesting", "ScenarioPlayer", "LinuxShims"]
#else
  let core: Target = .binaryTarget(name: "MitmachCoreFFI", path: "lib/MitmachCoreFFI.xcframework")
  // What the static library in it asks the system for: the certificates that the device trusts.
  let coreLinker: [LinkerSetting] = [.linkedFramework("Security"), .linkedFramework("CoreFoundation")]
  let platformTargets: [Target] = []
  let platformProducts: [Product] = []
  let testNeeds: [Target.Dependency] = ["Mitmach", "MitmachTesting", "ScenarioPlayer"]
#endif

let package = Package(
  name: "Mitmach",
  platforms: [.iOS(.v17), .macOS(.v14)],
  products: platformProducts + [
    .library(name: "Mitmach", targets: ["Mitmach"]),
    // A real server and phones on it, for the tests of this package and of apps.
    .library(name: "MitmachTesting", targets: ["MitmachTesting"]),
  ],
  targets: platformTargets + [
    core,
    .target(name: "MitmachIds"),
    .target(
      name: "MitmachCore",
      dependencies: ["MitmachCoreFFI", "MitmachIds"],
      // Generated code is not written for the strict checks of Swift 6.
      swiftSettings: [.swiftLanguageMode(.v5)],
      linkerSettings: coreLinker
    ),
    .target(name: "Mitmach", dependencies: ["MitmachCore", "MitmachCoreFFI", "MitmachIds"]),
    .target(name: "MitmachTesting", dependencies: ["Mitmach"]),
    // Plays tests/scenarios: for the tests, and as a program that a scenario's other phones of another language meet.
    .target(name: "ScenarioPlayer", dependencies: ["Mitmach", "MitmachTesting"], path: "Tests/ScenarioPlayer"),
    .executableTarget(name: "ScenarioPhone", dependencies: ["Mitmach", "ScenarioPlayer"], path: "Tests/ScenarioPhone"),
    .testTarget(name: "MitmachTests", dependencies: testNeeds),
  ]
)
