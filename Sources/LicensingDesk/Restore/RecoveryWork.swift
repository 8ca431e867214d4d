import Ledger
import LicenseRecord
import Licensing

/// Enters the licenses of records that a restored ledger lacks, within one transaction.
struct RecoveryWork {
  let desk: Desk
  let transaction: LedgerTransaction
  let actor: String
  let now: Instant

  private(set) var recovery = Recovery()

  init(desk: Desk, transaction: LedgerTransaction, actor: String, now: Instant) {
    self.desk = desk
    self.transaction = transaction
    self.actor = actor
    self.now = now
  }

  /// The records that the ledger lacks, oldest first.
  ///
  /// - Parameter isBeyondAll: Whether all of them must be younger than everything in the ledger.
  mutating func find(below folders: [String], isBeyondAll: Bool) throws -> [FoundRecord] {
    let reader = transaction.reader
    let last = try reader.recordedTime(now: Instant(seconds: .min))
    let until = transaction.recordedTime(now: now)
    let atHand = desk.keysAtHand(.license)
    return try FoundRecord.all(below: folders, reader, atHand: atHand, &recovery).filter { record in
      if record.issued > until {
        recovery.problems.append((record.path, "it was signed later than now, \(until.text)"))
      } else if isBeyondAll, record.issued < last, try !reader.isSkipped(record.number) {
        recovery.problems.append(
          (record.path, "the backup lacks it, though its last entry is younger, of \(last.text)"))
      } else {
        return true
      }
      return false
    }
  }

  /// The years that licenses may be lost of, each with the highest serial among the records.
  func years(_ found: [FoundRecord]) throws -> [Int: Int] {
    let reader = transaction.reader
    let calendar = try desk.calendar(reader.settings())
    let first = calendar.day(try reader.recordedTime(now: Instant(seconds: .min))).year
    let last = max(first, calendar.day(transaction.recordedTime(now: now)).year)
    var years = Dictionary(uniqueKeysWithValues: (first...last).map { ($0, 0) })
    for record in found {
      years[record.number.year] = max(years[record.number.year] ?? 0, record.number.serial)
    }
    return years
  }

  /// Enters them; those that cannot be are passed over.
  mutating func enter(_ found: [FoundRecord]) throws {
    let calendar = try desk.calendar(transaction.reader.settings())
    let time = transaction.recordedTime(now: now)
    var named = Set(try transaction.reader.keys().map(\.key.thumbprint))
    for record in found {
      do {
        let license = try record.license(transaction.reader, calendar)
        guard try transaction.reader.isSkipped(record.number) else {
          throw FoundRecord.Fault(
            problem: "\(record.number) is none of the numbers that a restoration left out")
        }
        // A key that came after the backup: without it nobody could verify what it signed.
        if named.insert(record.key.thumbprint).inserted {
          let key = KeyRecord(role: .license, key: record.key)
          try transaction.append(.keyAdded(key), time: time, actor: actor)
        }
        try transaction.recover(license, record: record.canonical(), time: time, actor: actor)
        recovery.licenses.append(record.number)
      } catch let fault as FoundRecord.Fault {
        recovery.problems.append((record.path, fault.problem))
      }
    }
  }
}
