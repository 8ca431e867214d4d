import GRDB

extension LedgerError {
  /// The error in the ledger's own words, whatever layer it comes from.
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? LedgerError ?? .storage("\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_FULL: self = .full
    // The shared memory beside the write-ahead log could not grow.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .full
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(seconds: Connection.busySeconds)
    case .SQLITE_NOTADB: self = .notALedger(path: path)
    case .SQLITE_CONSTRAINT: self = .constraint(error.message ?? "constraint failed")
    default: self = .storage(error.message ?? "error \(error.resultCode.rawValue)")
    }
  }

  /// Whether an error is the storage's own, so that a transaction cannot go on; else it concerns
  /// one request alone.
  public static func isFatal(_ error: any Error) -> Bool {
    switch error {
    case is DatabaseError: true
    case let error as LedgerError: if case .constraint = error { false } else { true }
    default: false
    }
  }
}
