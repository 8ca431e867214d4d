import LicenseRecord
import Licensing
import StrictJSON

/// Writes one state of a ledger line by line, and holds no more of it than a line.
struct Exporter {
  private let reader: LedgerReader
  private let write: ([UInt8]) throws -> Void
  private let checkpoints: StoredRows
  private var next: (size: Int, note: String)?
  /// The texts written last: what follows one another nearly always mentions the same reason.
  private var lastKeys: [String] = []

  init(_ reader: LedgerReader, after: Int, write: @escaping ([UInt8]) throws -> Void) throws {
    self.reader = reader
    self.write = write
    checkpoints = try reader.statements.rows(
      "SELECT size, note FROM checkpoint WHERE size >= ? ORDER BY size", .integer(after))
    next = try Exporter.read(checkpoints)
  }

  private static func read(_ rows: StoredRows) throws -> (size: Int, note: String)? {
    guard let row = try rows.next() else { return nil }
    return (try row.tally(0), try row.text(1))
  }

  mutating func run(after: Int, progress: (Int, Int) -> Void) throws -> ExportSummary {
    let summary = try reader.exportSummary()
    try put(.header)
    try putCheckpoints(upTo: after)
    let rows = try reader.statements.rows(
      "SELECT number, time, actor, kind, body, digest FROM entry WHERE number > ? ORDER BY number",
      .integer(after))
    while let row = try rows.next() {
      let entry = try Entry(row)
      try put(entry)
      try putCheckpoints(upTo: entry.number)
      if entry.number.isMultiple(of: 4_096) { progress(entry.number, summary.entries) }
    }
    try putCheckpoints(upTo: .max)
    try putCosignatures()
    try put(.end(summary))
    return summary
  }

  private func put(_ line: ExportLine) throws { try write(line.bytes + [0x0a]) }

  private mutating func put(_ entry: Entry) throws {
    guard SHA256Digest(of: entry.body) == entry.digest, let body = try? JSON.parse(entry.body),
      body.canonical() == entry.body
    else {
      throw LedgerError.unreadable(
        entry: entry.number, problem: "its digest is not that of its body")
    }
    // A change of fields keeps the text that an entry before it brought.
    if entry.kind != .articleChanged {
      for key in Mentions.keys(in: body) where !lastKeys.contains(key) { try putText(key) }
    }
    try put(
      .entry(
        number: entry.number, time: entry.time.text, actor: entry.actor,
        kind: entry.kind.rawValue, body: body, digest: entry.digest.hex))
  }

  /// Writes a text, unless it was erased or is missing, of which the log and an audit speak.
  private mutating func putText(_ key: String) throws {
    lastKeys = lastKeys.suffix(7) + [key]
    let line = try reader.statements.first(
      "SELECT salt, content FROM erasable WHERE key = ?", .text(key)
    ) { ExportLine.text(key: key, salt: try $0.bytes(0), content: try $0.text(1)) }
    if let line { try put(line) }
  }

  /// Writes all of them each time: they come long after their checkpoints.
  private func putCosignatures() throws {
    let rows = try reader.statements.rows(
      "SELECT size, witness, line FROM cosignature ORDER BY size, witness")
    while let row = try rows.next() {
      try put(
        .cosignature(size: row.tally(0), witness: row.text(1), signature: row.text(2)))
    }
  }

  private mutating func putCheckpoints(upTo size: Int) throws {
    while let checkpoint = next, checkpoint.size <= size {
      try put(.checkpoint(size: checkpoint.size, note: checkpoint.note))
      next = try Exporter.read(checkpoints)
    }
  }
}
