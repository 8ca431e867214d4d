import Foundation
import GRDB
import LicenseRecord

/// The place of a home's ledger while a backup is put there; the write lock is held.
///
/// What was there gets another name and is never deleted. A killed process leaves what was there,
/// nothing, or the backup as a whole, and the same command again goes on from it.
struct RestoredPlace {
  /// Where the ledger belongs.
  let path: String
  /// Where the backup is made ready.
  let temporaryPath: String

  init(_ path: String) {
    self.path = path
    temporaryPath = path + ".restoring"
  }

  /// Copies a backup beside the place, brings it up to date and holds it against its checkpoint.
  func prepare(_ backup: String, sealer: Sealer?) throws -> LedgerSummary {
    discard()
    let descriptor = open(
      temporaryPath, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw LedgerError.readOnly(path: FileSystem.folder(of: path)) }
    close(descriptor)
    let version = try Connection.copy(backup, to: temporaryPath)
    if version < Schema.version {
      try Ledger(at: temporaryPath, for: .writing, sealer: sealer).close()
    }
    try RestoredPlace.sync(temporaryPath, O_RDONLY)
    let ledger = try Ledger.file(temporaryPath)
    if let fault = try ledger.read({ try $0.storageFault() }) { throw LedgerError.storage(fault) }
    return try ledger.read { try $0.summary() }
  }

  /// Removes what was made ready, once it is in its place or worth nothing.
  func discard() {
    for suffix in ["", "-journal", "-wal", "-shm", ".lock"] { unlink(temporaryPath + suffix) }
  }

  /// Gives what was made ready the name of the ledger.
  ///
  /// - Returns: The new name of what had it; nil when nothing had.
  func take() throws -> String? {
    let hasFile = FileSystem.size(path) != nil
    let hasLog = (FileSystem.size(path + "-wal") ?? 0) > 0
    let aside = hasFile || hasLog ? freeName() : nil
    if let aside {
      // Without a log, one step puts the backup in the place of the file, which is never missing.
      // A log is never left beside another database than its own: it would be taken for its.
      if hasFile, hasLog || link(path, aside) != 0 { try move(path, to: aside) }
      if hasLog { try move(path + "-wal", to: aside + "-wal") }
    }
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    guard rename(temporaryPath, path) == 0 else { throw RestoredPlace.fault(path) }
    try RestoredPlace.sync(FileSystem.folder(of: path), O_RDONLY | O_DIRECTORY)
    return aside
  }

  private func move(_ old: String, to new: String) throws {
    guard rename(old, new) == 0 else { throw RestoredPlace.fault(old) }
  }

  private func freeName() -> String {
    var number = 1
    while ["", "-wal"].contains(where: { FileSystem.size("\(path).replaced-\(number)\($0)") != nil }
    ) {
      number += 1
    }
    return "\(path).replaced-\(number)"
  }

  private static func sync(_ path: String, _ flags: Int32) throws {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw fault(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw fault(path) }
  }

  private static func fault(_ path: String) -> LedgerError {
    errno == ENOSPC || errno == EDQUOT
      ? .full : .storage("\(path): \(String(cString: strerror(errno)))")
  }
}
