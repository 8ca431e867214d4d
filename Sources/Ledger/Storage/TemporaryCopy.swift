import Foundation

/// A private copy of a database and its write-ahead log, gone with this object.
final class TemporaryCopy: Sendable {
  /// Where the copied database lies.
  let path: String
  private let folder: String

  /// Copies `original` and its `-wal` to a new folder of mode 0700.
  ///
  /// Shares the writers' lock meanwhile: a checkpoint between the two would leave a log
  /// that does not belong to the copied database.
  init(of original: String) throws {
    let template = NSTemporaryDirectory() + "/imprimatur-XXXXXX"
    var name = Array(template.utf8CString)
    guard mkdtemp(&name) != nil else { throw LedgerError.readOnly(path: template) }
    folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    path = folder + "/ledger.sqlite"
    let lock = try WriteLock(sharing: original + ".lock", waiting: Connection.busySeconds)
    try lock.hold {
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: original + suffix, toPath: path + suffix)
      }
    }
    for file in [path, path + "-wal"] { chmod(file, 0o600) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
