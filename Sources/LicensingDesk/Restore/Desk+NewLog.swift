import Foundation
import Ledger
import LicenseRecord
public import Licensing

extension Desk {
  /// Begins a new log over a ledger that lacks entries which were given out, so that it can be
  /// written to again.
  ///
  /// The records in `folders` that carry the home's signature and that the ledger lacks are entered
  /// again. The key of the new log is written to the keys folder before the commit.
  /// - Parameters:
  ///   - known: Files with checkpoints that were given out, or with proofs that hold one.
  ///   - folders: Where to look for records, at any depth.
  /// - Throws: ``Ledger/LedgerError/nothingMissing`` when a new log is not needed.
  public func beginLog(
    known: [String] = [], records folders: [String] = [], actor: String, now: Instant
  ) throws -> NewLog {
    _ = try LineText.check("actor", actor, limit: 100)
    let notes = try known.map { ($0, try Desk.keptCheckpoint($0)) }
    let names = try ledger.read { try $0.keys().map(\.name) }
    let passphrase = try ring.passphraseForNewKey(beside: names)
    let key = try KeyFile.generate()
    let thumbprint = key.publicKey.thumbprint
    let path = location.privateKey(KeyName(role: .log, thumbprint: thumbprint, isFirst: false))
    var isWritten = false
    do {
      return try ring.opening {
        try ledger.beginLog(known: notes, keys: keysAtHand(.log)) {
          transaction, known in
          var work = RecoveryWork(desk: self, transaction: transaction, actor: actor, now: now)
          let found = try work.find(below: folders, isBeyondAll: true)
          let old = try signingKey(.log, transaction.reader)
          if !isWritten {
            try KeyFile.write(key, to: path, under: passphrase)
            isWritten = true
          }
          ring.add(key)
          let gap = try transaction.beginLog(
            known.newestLog + 1, key: key.publicKey, signedBy: old, known: known,
            years: try work.years(found), time: transaction.recordedTime(now: now), actor: actor)
          try work.enter(found)
          return NewLog(
            gap, name: try transaction.reader.logName().origin, recovery: work.recovery)
        }
      }
    } catch {
      // A key that has signed nothing is worth nothing.
      if isWritten, try !ledger.read({ try $0.keys() }).contains(where: { $0.key == key.publicKey })
      {
        unlink(path)
      }
      throw error
    }
  }

  /// Enters further records of licenses that were lost, once a new log has begun.
  ///
  /// - Parameter folders: Where to look for records, at any depth.
  public func recover(records folders: [String], actor: String, now: Instant) throws -> Recovery {
    _ = try LineText.check("actor", actor, limit: 100)
    return try write { transaction in
      var work = RecoveryWork(desk: self, transaction: transaction, actor: actor, now: now)
      try work.enter(try work.find(below: folders, isBeyondAll: false))
      return work.recovery
    }
  }
}

extension NewLog {
  fileprivate init(_ gap: LogGap, name: String, recovery: Recovery) {
    self.init(
      name: name, kept: gap.kept, missing: gap.missing,
      skipped: gap.years.map { year in
        let last = year.after + gap.missing
        return (
          LicenseNumber(year: year.year, serial: year.after + 1),
          LicenseNumber(year: year.year, serial: last)
        )
      }, statusList: gap.statusList, recovery: recovery)
  }
}
