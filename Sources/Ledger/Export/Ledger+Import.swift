import GRDB
import LicenseRecord

extension Ledger {
  /// Makes a ledger at `path` from an export.
  ///
  /// Every line is checked as it comes, the tables are made by replay, and then the whole is
  /// audited, signatures and checkpoints included. The file is worth nothing when this throws.
  /// - Parameters:
  ///   - next: Gives the next line; nil at the end. Lines of several exports may follow one another,
  ///     each going on where the one before was cut.
  ///   - progress: Called now and then with the entries done.
  /// - Throws: An ``ImportFault`` that says what is wrong with the export, or a ``LedgerError``.
  public static func create(
    at path: String, from next: () throws -> ImportLine?,
    progress: @escaping (_ done: Int) -> Void = { _ in }
  ) throws -> ExportSummary {
    try create(at: path)
    let summary: ExportSummary
    do { summary = try fill(path, next, progress) } catch let error as DatabaseError {
      throw LedgerError(error, path: path)
    }
    let report = try Ledger(at: path, for: .reading).audit { done, _ in progress(done) }
    guard report.differences.isEmpty else { throw ImportFault.differences(report.differences) }
    return summary
  }

  private static func fill(
    _ path: String, _ next: () throws -> ImportLine?, _ progress: (Int) -> Void
  ) throws -> ExportSummary {
    let queue = try Connection.writer(path)
    // Closed here, so that the connection need not outlive its owner.
    defer {
      try? queue.close()
      Unmanaged.passUnretained(queue).release()
    }
    let summary = try queue.writeWithoutTransaction { db in
      let statements = Statements(db, KeptStatements())
      // The file goes when this fails; but a connection must not be left within a transaction.
      defer { if statements.isInTransaction { try? statements.run("ROLLBACK") } }
      let summary = try takeIn(statements, next, progress)
      try writeCheckpoints(statements, to: CheckpointFile(of: path))
      return summary
    }
    try Connection.emptyLog(of: queue, waiting: 0)
    return summary
  }

  private static func takeIn(
    _ statements: Statements, _ next: () throws -> ImportLine?, _ progress: (Int) -> Void
  ) throws -> ExportSummary {
    try statements.run("BEGIN IMMEDIATE")
    var importer = Importer(statements)
    var (line, count) = (try next(), 0)
    while let current = line {
      let following = try next()
      // A line without an end may be cut even where it can be read; the rest says it again.
      if current.isWhole {
        try add(current, to: &importer)
      } else if following == nil {
        throw ImportFault.cut(entry: importer.last)
      }
      count += 1
      if count >= 8_192, importer.isComplete {
        try statements.run("COMMIT")
        try statements.run("BEGIN IMMEDIATE")
        count = 0
        progress(importer.last)
      }
      line = following
    }
    try importer.finish()
    let end = importer.end
    let last = importer.last
    // Where an old part brought back what a later one erases, it lay on pages for a while.
    try ErasedPages.rewrite(statements)
    try statements.run("COMMIT")
    guard let end else { throw ImportFault.cut(entry: last) }
    let found = try LedgerReader(statements: statements).exportSummary()
    guard end == found else { throw ImportFault.differences(differences(end, found)) }
    return found
  }

  private static func add(_ line: ImportLine, to importer: inout Importer) throws {
    do { try importer.add(line.bytes) } catch let error as DatabaseError {
      throw error
    } catch {
      throw ImportFault.line(source: line.source, number: line.number, problem: "\(error)")
    }
  }

  private static func differences(_ said: ExportSummary, _ found: ExportSummary)
    -> [AuditReport.Difference]
  {
    [
      ("entries", said.entries, found.entries), ("texts", said.texts, found.texts),
      ("checkpoints", said.checkpoints, found.checkpoints),
    ].filter { $0.1 != $0.2 }.map {
      .init(place: "last line", problem: "\($0.0) are said to be \($0.1), and are \($0.2)")
    }
  }

  /// Writes the file beside the database, a thousand notes at a time.
  private static func writeCheckpoints(_ statements: Statements, to file: CheckpointFile) throws {
    let rows = try statements.rows("SELECT note FROM checkpoint ORDER BY size")
    var notes: [SignedNote] = []
    while let row = try rows.next() {
      notes.append(try SignedNote(parsing: row.rawBytes(0)))
      guard notes.count >= 1_000 else { continue }
      file.append(notes)
      notes = []
    }
    file.append(notes)
  }
}
