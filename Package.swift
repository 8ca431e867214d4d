// swift-tools-version: 6.2
import PackageDescription

// One question places any code: does it read bytes, decide, prove, remember,
// translate, arrange or talk? Each target's imports are a promise; the compiler
// checks them, and so does a test over every file.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "Imprimatur",
  products: [
    .library(name: "StrictJSON", targets: ["StrictJSON"]),
    .library(name: "Licensing", targets: ["Licensing"]),
    .library(name: "LicenseRecord", targets: ["LicenseRecord"]),
    .library(name: "Ledger", targets: ["Ledger"]),
    .library(name: "Newsroom", targets: ["Newsroom"]),
    .library(name: "LicensingDesk", targets: ["LicensingDesk"]),
    .executable(name: "license", targets: ["license"]),
    .executable(name: "fee", targets: ["fee"]),
    .executable(name: "imprimatur", targets: ["imprimatur"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "StrictJSON", swiftSettings: strict),
    .target(name: "Licensing", swiftSettings: strict),
    .target(
      name: "LicenseRecord", dependencies: ["StrictJSON", "CLibCrypto", "CZlib"],
      swiftSettings: strict),
    .target(
      name: "Ledger", dependencies: ["Licensing", "StrictJSON", "LicenseRecord", grdb, sqlite],
      swiftSettings: strict),
    .target(name: "Newsroom", dependencies: ["Licensing", "StrictJSON"], swiftSettings: strict),
    .target(
      name: "LicensingDesk",
      dependencies: ["StrictJSON", "Licensing", "LicenseRecord", "Ledger", "Newsroom"],
      swiftSettings: strict),
    .target(
      name: "CommandLineTool",
      dependencies: [
        "LicensingDesk", "StrictJSON", "Licensing", "LicenseRecord", "Newsroom", "Ledger",
        argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(name: "license", dependencies: ["CommandLineTool"], swiftSettings: strict),
    .executableTarget(name: "fee", dependencies: ["CommandLineTool"], swiftSettings: strict),
    .executableTarget(name: "imprimatur", dependencies: ["CommandLineTool"], swiftSettings: strict),
    .executableTarget(
      name: "issue-bench", dependencies: ["LicensingDesk", "Ledger", "Licensing"],
      swiftSettings: strict),
    .testTarget(name: "StrictJSONTests", dependencies: ["StrictJSON"], swiftSettings: strict),
    .testTarget(name: "LicensingTests", dependencies: ["Licensing"], swiftSettings: strict),
    .testTarget(
      name: "LicenseRecordTests", dependencies: ["LicenseRecord", "StrictJSON"],
      swiftSettings: strict),
    .testTarget(
      name: "NewsroomTests", dependencies: ["Newsroom", "Licensing", "StrictJSON"],
      swiftSettings: strict),
    .testTarget(
      name: "LedgerTests",
      dependencies: ["Ledger", "Licensing", "LicenseRecord", "StrictJSON", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "LicensingDeskTests",
      dependencies: [
        "LicensingDesk", "Ledger", "Licensing", "LicenseRecord", "Newsroom", "StrictJSON",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineToolTests",
      dependencies: ["license", "fee", "imprimatur", "StrictJSON", "LicenseRecord"],
      swiftSettings: strict),
    .testTarget(
      name: "SchemaTests",
      dependencies: ["StrictJSON", "Licensing", "LicenseRecord", "Ledger", "Newsroom"],
      exclude: ["Corpus"], swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "license", "fee", "imprimatur", "LicensingDesk", "Ledger", "Licensing", "LicenseRecord",
        "StrictJSON",
      ],
      swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
  ]
)
