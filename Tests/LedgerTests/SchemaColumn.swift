import GRDB
import Testing

@testable import Ledger

/// A column of the ledger's schema, as SQLite itself lists it.
struct SchemaColumn: Sendable, CustomTestStringConvertible {
  let table: String
  let name: String
  let type: String
  let isNullable: Bool
  /// Its place in the primary key, from 1; 0 when it is not part of it.
  let keyPlace: Int
  /// Whether a unique index has it, the primary key's own aside.
  let isUnique: Bool

  var testDescription: String { "\(table).\(name)" }

  /// Every column of every table of a fresh ledger.
  static let all: [SchemaColumn] = {
    do {
      let fresh = try DatabaseQueue()
      return try fresh.inDatabase { db in
        for migration in Schema.migrations { try db.execute(sql: migration) }
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT t.name, c.name, c.type, c."notnull" = 0 AND c.pk = 0, c.pk, EXISTS (
              SELECT 1 FROM pragma_index_list(t.name) AS i JOIN pragma_index_info(i.name) AS p
              WHERE i."unique" AND i.origin <> 'pk' AND p.name = c.name)
            FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
            WHERE t.type = 'table' ORDER BY t.name, c.cid
            """)
        return rows.map { row in
          SchemaColumn(
            table: row[0], name: row[1], type: row[2], isNullable: row[3], keyPlace: row[4],
            isUnique: row[5])
        }
      }
    } catch { preconditionFailure("the schema cannot be listed: \(error)") }
  }()

  /// Every table of a fresh ledger.
  static let tables = Set(all.map(\.table)).sorted()

  /// The primary key of each table.
  static let keys = Dictionary(grouping: all.filter { $0.keyPlace > 0 }, by: \.table)
    .mapValues { $0.sorted { $0.keyPlace < $1.keyPlace }.map(\.name) }
}

/// What somebody might put in the place of a value.
enum Edit: CaseIterable, Sendable {
  case another
  case afterNUL
  case notUTF8
  case removed
  case invented

  /// The SQL of the new value, or nil where this edit makes no sense.
  func value(of column: SchemaColumn) -> String? {
    let name = "\"\(column.name)\""
    switch (self, column.type) {
    case (.another, "TEXT"): return "\(name) || 'x'"
    case (.another, "INTEGER"): return "\(name) + 1000"
    case (.another, "BLOB"):
      let last = "CASE substr(\(name), -1) WHEN x'a5' THEN x'5a' ELSE x'a5' END"
      return "CAST(substr(\(name), 1, length(\(name)) - 1) || \(last) AS BLOB)"
    case (.afterNUL, "TEXT"): return "\(name) || char(0) || 'hidden'"
    case (.notUTF8, "TEXT"): return "CAST(CAST(\(name) AS BLOB) || x'ff' AS TEXT)"
    case (.removed, _) where column.isNullable: return "NULL"
    case (.invented, "TEXT") where column.isNullable: return "'invented'"
    case (.invented, "INTEGER") where column.isNullable: return "1000"
    default: return nil
    }
  }
}
