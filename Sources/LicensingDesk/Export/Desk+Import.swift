import Foundation
public import Ledger

extension Desk {
  /// Makes a home from an export, all of it or nothing.
  ///
  /// Built in a folder beside it, audited, synced and then renamed. It has no private keys: reading
  /// works, and writing once they are put into its folder `keys`.
  /// - Parameters:
  ///   - next: Gives the next line; nil at the end.
  ///   - progress: Called now and then with the entries done.
  /// - Throws: An ``Ledger/ImportFault`` that says what is wrong with the export;
  ///   ``DeskError/file(path:problem:)`` or ``DeskError/notAHome(path:)`` when something is there.
  public static func importHome(
    _ location: HomeLocation, from next: () throws -> ImportLine?,
    progress: @escaping (_ done: Int) -> Void = { _ in }
  ) throws -> ExportSummary {
    guard !location.exists else { throw isTaken(location) }
    try checkEmpty(location)
    let (parent, temporary) = try makeTemporaryFolder(beside: location)
    var isRenamed = false
    defer { if !isRenamed { try? FileManager.default.removeItem(atPath: temporary.path) } }
    try makeFolder(temporary.path + "/keys")
    try SecretFile.write(Array("{}\n".utf8), to: temporary.preferences)
    let summary = try Ledger.create(at: temporary.ledger, from: next, progress: progress)
    for folder in [temporary.path + "/keys", temporary.path] { try SecretFile.sync(folder) }
    guard rename(temporary.path, location.path) == 0 else {
      let number = errno
      throw location.exists
        ? isTaken(location) : DeskError.file(path: location.path, problem: reason(number))
    }
    isRenamed = true
    try SecretFile.sync(parent)
    return summary
  }

  private static func isTaken(_ location: HomeLocation) -> DeskError {
    .file(
      path: location.path,
      problem: "a home is there already, and an import makes a new one; name another place with "
        + "--home DIR")
  }
}
