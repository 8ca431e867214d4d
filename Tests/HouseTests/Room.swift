import Testing

/// One folder of Sources: what it does and what its files may import.
struct Room: Sendable, CustomTestStringConvertible {
  let name: String
  let imports: Set<String>

  var testDescription: String { name }

  /// A room that only names a C library, by a module map and a header.
  var isModuleMap: Bool { imports.isEmpty && name.hasPrefix("C") }

  /// What belongs to the system rather than to a package, for rooms that may use it.
  ///
  /// The rooms that decide, read bytes or prove do not: they stay with the standard library,
  /// so that no clock, file or locale can reach a decision or a signed byte.
  private static let system: Set<String> = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

  /// The values that the rooms around the desk hand to each other.
  private static let values: Set<String> = [
    "StrictJSON", "Licensing", "LicenseRecord", "Newsroom", "Ledger",
  ]

  /// The house: every folder of Sources, and no other.
  static let all: [Room] = [
    Room(name: "CLibCrypto", imports: []),
    Room(name: "CZlib", imports: []),
    Room(name: "StrictJSON", imports: []),
    Room(name: "Licensing", imports: []),
    Room(name: "LicenseRecord", imports: ["StrictJSON", "CLibCrypto", "CZlib"]),
    Room(
      name: "Ledger",
      imports: system.union(["Licensing", "StrictJSON", "LicenseRecord", "GRDB", "GRDBSQLite"])),
    Room(
      name: "Newsroom",
      // The standard library by name: its normalization (NFC) is not in its public interface.
      imports: system.union(["Licensing", "StrictJSON", "Swift"])),
    Room(name: "LicensingDesk", imports: system.union(values)),
    Room(
      name: "CommandLineTool",
      imports: system.union(values).union(["LicensingDesk", "ArgumentParser"])),
    Room(name: "license", imports: ["CommandLineTool"]),
    Room(name: "fee", imports: ["CommandLineTool"]),
    Room(name: "imprimatur", imports: ["CommandLineTool"]),
    Room(name: "issue-bench", imports: system.union(["LicensingDesk", "Ledger", "Licensing"])),
  ]
}
