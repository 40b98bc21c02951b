// swift-tools-version: 6.0
import PackageDescription

// On Linux there is no SwiftUI: declarations alone stand in for it, so that the views are type-checked. They are never
// shipped; what they prove and what not stands beside them.
#if os(Linux)
  let platformTargets: [Target] = [
    .target(name: "SwiftUI", path: "Tests/Support/SwiftUI", exclude: ["README.md", ".swift-format"])
  ]
  let observation: [Target.Dependency] = [.product(name: "LinuxShims", package: "Mitmach")]
  let views: [Target.Dependency] = ["CompanionKit", "SwiftUI"]
#else
  let platformTargets: [Target] = []
  let observation: [Target.Dependency] = []
  let views: [Target.Dependency] = ["CompanionKit"]
#endif

let package = Package(
  name: "Companion",
  defaultLocalization: "de",
  platforms: [.iOS(.v17), .macOS(.v14)],
  products: [
    .library(name: "CompanionKit", targets: ["CompanionKit"]),
    .library(name: "CompanionUI", targets: ["CompanionUI"]),
  ],
  dependencies: [.package(name: "Mitmach", path: "../bindings/swift")],
  targets: platformTargets + [
    .target(
      name: "CompanionKit",
      dependencies: [.product(name: "Mitmach", package: "Mitmach")] + observation,
      // Copied, not processed: the catalogues are read by the same code on every platform.
      resources: [.copy("Resources/Texts")]
    ),
    .target(name: "CompanionUI", dependencies: views),
    .testTarget(
      name: "CompanionKitTests",
      dependencies: ["CompanionKit", .product(name: "MitmachTesting", package: "Mitmach")],
      exclude: ["Golden"]
    ),
    .testTarget(name: "CompanionUITests", dependencies: ["CompanionUI"]),
  ]
)
