import Foundation
import GRDB
import LicenseRecord
import Licensing
import StrictJSON

/// The public license keys of the log, for verifying records.
struct PublicKeys {
  /// By thumbprint, as the log's own entries give them.
  private(set) var licenses: [String: PublicKey] = [:]

  init(_ db: Database) throws {
    for record in try LedgerReader(db: db).keys() where record.role == .license {
      licenses[record.key.thumbprint] = record.key
    }
  }
}

/// Checks entries one after the other: numbers, digests, columns, signatures.
struct EntryCheck {
  /// What the check of one entry gave.
  struct Outcome {
    var kind = EntryKind.licenseIssued
    /// The parsed body, when it is sound enough to be replayed.
    var body: JSON?
    var isRecord = false
    var problems: [String] = []
  }

  let keys: PublicKeys
  private var last = (number: 0, time: "", actor: "", kind: EntryKind?.none)

  init(keys: PublicKeys) { self.keys = keys }

  mutating func check(_ row: Row) -> Outcome {
    var outcome = Outcome()
    let number: Int = row[0]
    if number != last.number + 1 {
      outcome.problems.append("number: follows \(last.number), so it should be \(last.number + 1)")
    }
    let bytes = Array((row[4] as String).utf8)
    if Array(row[5] as Data) != SHA256Digest(of: bytes).bytes {
      outcome.problems.append("digest: is not the SHA-256 of its body")
    }
    guard let kind = EntryKind(rawValue: row[3]) else {
      outcome.problems.append("kind: \"\((row[3] as String).displayed)\" is unknown")
      return outcome
    }
    outcome.kind = kind
    do {
      let body = try JSON.parse(bytes)
      if body.canonical() != bytes { outcome.problems.append("body: is not canonical JSON") }
      outcome.problems += columnProblems(row, kind, body)
      if kind == .licenseIssued {
        outcome.isRecord = true
        outcome.problems += recordProblems(body)
      }
      outcome.body = body
    } catch {
      outcome.problems.append("body: cannot be read: \(error)")
    }
    last = (number, row[1], row[2], kind)
    return outcome
  }

  /// The columns only repeat what bodies say.
  private func columnProblems(_ row: Row, _ kind: EntryKind, _ body: JSON) -> [String] {
    let time: String = row[1]
    let actor: String = row[2]
    var problems: [String] = []
    func expect(_ column: String, _ found: String, _ said: String?) {
      if found != said {
        problems.append(
          "\(column): is \"\(found.displayed)\", its body says \"\((said ?? "nothing").displayed)\"")
      }
    }
    if kind == .licenseIssued {
      expect("time", time, body["proof"]?["created"]?.string)
      expect("actor", actor, last.actor)
      if last.kind != .requestGranted { problems.append("kind: a record follows no grant") }
      if body["proof"] == nil { problems.append("kind: the body is no signed record") }
    } else {
      expect("time", time, body["time"]?.string)
      expect("actor", actor, body["actor"]?.string)
      expect("kind", kind.rawValue, body["kind"]?.string)
    }
    if time < last.time { problems.append("time: is before that of the entry before") }
    return problems
  }

  private func recordProblems(_ record: JSON) -> [String] {
    let method = record["proof"]?["verificationMethod"]?.string ?? ""
    let thumbprint = method.split(separator: "#").last.map(String.init) ?? ""
    guard let key = keys.licenses[thumbprint] else {
      return ["signature: by a key that is not in the log, \(thumbprint.displayed)"]
    }
    guard DataIntegrityProof.verify(document: record, key: key) == .verified else {
      return ["signature: does not hold"]
    }
    return []
  }
}
