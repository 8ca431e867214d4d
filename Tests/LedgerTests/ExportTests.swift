import Foundation
import GRDB
import Licensing
import StrictJSON
import Testing

@testable import Ledger

/// A ledger written out and read in again is the same, wherever it was cut.
struct ExportTests {
  private let folder: TemporaryFolder
  private let lines: [[UInt8]]

  init() throws {
    folder = try TemporaryFolder()
    lines = try ExportedSample.lines.get()
  }

  private func export(_ path: String, after: Int = 0) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    try Ledger(at: path, for: .reading).export(after: after, to: { lines.append($0) })
    return lines
  }

  private var original: String {
    get throws { try SharedSample.shared.get().folder.ledger }
  }

  /// Rows of every table, each value written as SQL.
  private func dump(_ path: String) throws -> [String: [String]] {
    // Others read the shared sample meanwhile, and the last of them to close it locks it.
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    return try queue.inDatabase { db in
      var tables: [String: [String]] = [:]
      for (table, key) in SchemaColumn.keys {
        let columns = try db.columns(in: table).map { "quote(\"\($0.name)\")" }
        tables[table] = try String.fetchAll(
          db,
          sql: """
            SELECT \(columns.joined(separator: " || ',' || ")) FROM "\(table)"
            ORDER BY \(key.joined(separator: ", "))
            """)
      }
      return tables
    }
  }

  @Test func `everything comes back, and the export of it is the same`() throws {
    let summary = try importLines(lines, to: folder.ledger)
    #expect(summary.entries == 268 && summary.checkpoints == 1)
    #expect(try dump(folder.ledger) == dump(original))
    #expect(try Ledger(at: folder.ledger, for: .reading).audit().differences == [])
    #expect(try export(folder.ledger) == lines)
    // The log goes on from there.
    let ledger = try Ledger(at: folder.ledger, for: .writing, sealer: Sample.sealer)
    try ledger.write { transaction in
      try transaction.append(
        .partnerResumed(try #require(PartnerID("courier")), reason: nil),
        time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
    }
    #expect(try ledger.audit().differences == [])
    try ledger.close()
  }

  @Test func `the tables that are not derived are those of an export`() {
    let derived = Set(Schema.derivedTables.map(\.name))
    let kept = Set(SchemaColumn.all.map(\.table)).subtracting(derived)
    #expect(kept == ["entry", "erasable", "checkpoint", "cosignature"])
  }

  @Test func `each line is canonical JSON of a kind`() throws {
    var kinds: [String: Int] = [:]
    for line in lines {
      let json = try JSON.parse(Array(line.dropLast()), limits: ExportLine.limits)
      #expect(line.last == 0x0a && json.canonical() + [0x0a] == line)
      kinds[json["line"]?.string ?? "", default: 0] += 1
    }
    let texts: Int = try #require(
      try Tampered().value("SELECT count(*) FROM erasable"))
    #expect(
      kinds == [
        "export": 1, "text": texts, "entry": 268, "checkpoint": 1, "cosignature": 1, "end": 1,
      ])
  }

  /// Cut anywhere, within a line or between two, and gone on with after its last whole entry.
  @Test(arguments: 0..<40)
  func `an export that was cut is gone on with`(_ round: Int) throws {
    let whole = lines.reduce(into: [UInt8]()) { $0 += $1 }
    // The first rounds cut among the entries that bring texts, the others anywhere.
    let limit = round < 25 ? whole.count / 4 : whole.count
    let cut = Array(whole.prefix(Int.random(in: 1..<limit)))
    let isWhole = cut.last == 0x0a
    let parts = cut.split(separator: 0x0a).map { Array($0) }
    let kept = isWhole ? parts : Array(parts.dropLast())
    let last = try kept.compactMap { line -> Int? in
      guard case .entry(let number, _, _, _, _, _) = try ExportLine(parsing: line) else {
        return nil
      }
      return number
    }.last
    #expect(throws: ImportFault.cut(entry: last ?? 0)) {
      try importLines(parts.map { $0 + [0x0a] }, endingWhole: isWhole, to: folder.path + "/cut")
    }
    let rest = try export(original, after: last ?? 0)
    var first = parts.map { ImportLine($0, isWhole: true, source: "a", number: 1) }
    if !isWhole, let half = first.popLast() {
      first.append(ImportLine(half.bytes, isWhole: false, source: "a", number: 1))
    }
    let second = rest.map {
      ImportLine(Array($0.dropLast()), isWhole: true, source: "b", number: 1)
    }
    var all = (first + second)[...]
    _ = try Ledger.create(at: folder.ledger, from: { all.popFirst() })
    #expect(try dump(folder.ledger) == dump(original))
  }

  @Test func `a text that was erased since an older part does not come back`() throws {
    let copy = try Tampered()
    let early = try export(copy.folder.ledger)
    let ledger = try Ledger(at: copy.folder.ledger, for: .writing, sealer: Sample.sealer)
    let courier = try #require(PartnerID("courier"))
    let keys = try ledger.read { try $0.erasable(of: courier).map(\.key) }
    try ledger.write { transaction in
      try transaction.append(
        .partnerErased(courier, keys: keys, reason: transaction.store("Asked to")),
        time: transaction.reader.recordedTime(now: Sample.start), actor: "test")
    }
    try ledger.close()
    let late = try export(copy.folder.ledger, after: 268)
    try #require(early.contains { String(decoding: $0, as: UTF8.self).contains("Mara Holm") })
    _ = try importLines(early + late, to: folder.ledger)
    #expect(try dump(folder.ledger) == dump(copy.folder.ledger))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))
    #expect(bytes.range(of: Data("Mara Holm".utf8)) == nil)
    // An entry, its reason and a checkpoint more, and what was erased less.
    #expect(try export(copy.folder.ledger).count == early.count + 3 - keys.count)
  }

  @Test func `no transaction of an import ends between a promise and its record`() throws {
    try Ledger.create(at: folder.ledger)
    let queue = try DatabaseQueue(path: folder.ledger)
    var waiting: [String] = []
    try queue.inTransaction { db in
      var importer = Importer(Statements(db, KeptStatements()))
      for line in lines {
        let bytes = Array(line.dropLast())
        try importer.add(bytes)
        guard case .entry(_, _, _, let kind, _, _) = try ExportLine(parsing: bytes) else {
          continue
        }
        if !importer.isComplete { waiting.append(kind) }
      }
      return .rollback
    }
    #expect(Set(waiting) == ["request.granted", "license.recovered"])
    #expect(waiting.count == 4)
  }

  @Test func `a damaged ledger is not exported`() throws {
    let copy = try Tampered()
    try copy.edit("UPDATE entry SET actor = 'Nora', body = replace(body, 'web', 'app')")
    #expect(throws: LedgerError.self) { try export(copy.folder.ledger) }
  }
}

/// Imports lines as if they were one file.
@discardableResult
func importLines(_ lines: [[UInt8]], endingWhole: Bool = true, to path: String) throws
  -> ExportSummary
{
  var number = 0
  return try Ledger.create(
    at: path,
    from: {
      guard number < lines.count else { return nil }
      number += 1
      return ImportLine(
        Array(lines[number - 1].dropLast()), isWhole: endingWhole || number < lines.count,
        source: "export", number: number)
    })
}

/// The export of the sample ledger, each line with its end.
enum ExportedSample {
  static let lines = Result {
    var lines: [[UInt8]] = []
    try Ledger(at: SharedSample.shared.get().folder.ledger, for: .reading)
      .export(to: { lines.append($0) })
    return lines
  }
}
