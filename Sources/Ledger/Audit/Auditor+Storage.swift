import GRDB
import StrictJSON

extension Auditor {
  /// Lets SQLite check the file: pages, types, constraints, indexes against tables.
  ///
  /// - Returns: Whether the pages are sound, so that reading on makes sense.
  mutating func checkStorage() throws -> Bool {
    var isSound = true
    let rows = try statements.rows(
      "PRAGMA integrity_check")
    while let row = try rows.next() {
      let answer = String(decoding: row.rawBytes(0), as: UTF8.self)
      guard answer != "ok" else { continue }
      for line in answer.split(separator: "\n") { report("storage", String(line).displayed) }
      if !concernsRowsOnly(answer) { isSound = false }
    }
    return isSound
  }

  /// Whether SQLite complains about what a row holds, not about how pages hang together.
  private func concernsRowsOnly(_ answer: String) -> Bool {
    answer.hasPrefix("CHECK constraint failed in ")
      || [
        " value in ", " missing from index ", " values differ from index ",
        "non-unique entry in index ", "wrong # of entries in index ",
      ].contains(where: answer.contains)
  }

  /// The tables, triggers and indexes must be those of a fresh ledger.
  ///
  /// - Returns: The names of the tables that are as they were made.
  mutating func compareSchema() throws -> Set<String> {
    let fresh = try DatabaseQueue()
    let expected = try fresh.inDatabase { db in
      for migration in Schema.migrations { try db.execute(sql: migration) }
      return try schemaObjects(Statements(db, KeptStatements()))
    }
    let found = try schemaObjects(statements)
    for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where found[name] != sql {
      report("schema", "\(name) is \(found[name] == nil ? "missing" : "not as it was made")")
    }
    for name in found.keys.sorted() where expected[name] == nil {
      report("schema", "\(name.displayed) does not belong here")
    }
    let sound = expected.filter { found[$0.key] == $0.value }.keys
    return Set(sound.filter { $0.hasPrefix("table ") }.map { String($0.dropFirst(6)) })
  }

  /// The SQL of each object, by its type and name.
  private func schemaObjects(_ statements: Statements) throws -> [String: StoredValue] {
    let rows = try statements.rows(
      "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    var objects: [String: StoredValue] = [:]
    while let row = try rows.next() {
      let name = String(decoding: row.rawBytes(0), as: UTF8.self)
      objects[name] = row.value(1)
    }
    return objects
  }
}
