import Foundation
import GRDB
import LicenseRecord
import StrictJSON

extension Auditor {
  /// The tables, triggers and indexes must be those of a fresh ledger.
  mutating func compareSchema() throws {
    let fresh = try DatabaseQueue()
    let expected = try fresh.inDatabase { db in
      for migration in Schema.migrations { try db.execute(sql: migration) }
      return try schemaObjects(db)
    }
    let found = try schemaObjects(db)
    for (name, sql) in expected.sorted(by: { $0.key < $1.key }) where found[name] != sql {
      report("schema", "\(name) is \(found[name] == nil ? "missing" : "not as it was made")")
    }
    for name in found.keys.sorted() where expected[name] == nil {
      report("schema", "\(name) does not belong here")
    }
  }

  private func schemaObjects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return Dictionary(
      rows.map { ("\($0[0] as String) \(($0[1] as String).displayed)", $0[2]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Each derived table must hold exactly the rows of the replica.
  mutating func compareTables() throws {
    for (table, key) in Schema.derivedTables {
      let columns = try db.columns(in: table).map(\.name)
      let found = try rows("main", not: Replica.name, table, columns, key)
      let expected = try rows(Replica.name, not: "main", table, columns, key)
      for (place, row) in found.sorted(by: { $0.key < $1.key }) {
        guard let other = expected[place] else {
          report("\(table) \(place)", "is not in the log")
          continue
        }
        for column in columns where row[column] != other[column] {
          report(
            "\(table) \(place)",
            "\(column) is \(show(row[column])), the log says \(show(other[column]))")
        }
      }
      for place in expected.keys.sorted() where found[place] == nil {
        report("\(table) \(place)", "is missing; the log has it")
      }
    }
  }

  private func rows(
    _ schema: String, not other: String, _ table: String, _ columns: [String], _ key: [String]
  ) throws -> [String: [String: DatabaseValue]] {
    let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let cursor = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(list) FROM \(schema).\(table) EXCEPT SELECT \(list) FROM \(other).\(table)
        LIMIT 1000
        """)
    var rows: [String: [String: DatabaseValue]] = [:]
    while let row = try cursor.next() {
      let place = key.map { "\($0) \(show(row[$0]))" }.joined(separator: ", ")
      rows[place] = Dictionary(
        uniqueKeysWithValues: columns.map { ($0, row[$0] as DatabaseValue) })
    }
    return rows
  }

  private func show(_ value: DatabaseValue?) -> String {
    switch value?.storage {
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): text.unicodeScalars.count > 80 ? "another text" : text.displayed
    case .blob(let data): hexadecimal(Array(data.prefix(40)))
    case .null, nil: "NULL"
    }
  }

  /// Texts that may be forgotten: each must match its key, and each key that the
  /// log mentions must have its text.
  mutating func checkErasable() throws {
    let cursor = try Row.fetchCursor(db, sql: "SELECT key, salt, content FROM erasable ORDER BY key")
    while let row = try cursor.next() {
      let key: String = row[0]
      let computed = ErasableKey(salt: Array(row[1] as Data), content: row[2]).text
      if computed != key {
        report("erasable key \(key.displayed)", "is not the digest of its salt and content")
      }
    }
    for key in try String.fetchAll(
      db, sql: "SELECT key FROM erasable EXCEPT SELECT key FROM \(Replica.name).mention")
    {
      report("erasable key \(key.displayed)", "is not mentioned in the log")
    }
    for key in try String.fetchAll(
      db, sql: "SELECT key FROM \(Replica.name).mention EXCEPT SELECT key FROM erasable")
    {
      report("erasable key \(key.displayed)", "is missing; the log mentions it")
    }
  }

  /// The postings of an entry add up to zero in each currency, and the months'
  /// totals to what the postings say.
  mutating func checkBalance() throws {
    let unbalanced = try Row.fetchAll(
      db,
      sql: """
        SELECT entry, currency, sum(amount) FROM posting GROUP BY entry, currency
        HAVING sum(amount) <> 0
        """)
    for row in unbalanced {
      report("posting entry \(row[0] as Int)", "\(row[1] as String) is off by \(row[2] as Int64)")
    }
    let months = try Row.fetchAll(
      db,
      sql: """
        SELECT m.month, m.currency, m.partner, m.total, coalesce(p.amount, 0) AS booked
        FROM month_total AS m LEFT JOIN (
          SELECT month, currency, partner, sum(amount) AS amount FROM posting
          WHERE account = 'receivable' GROUP BY month, currency, partner
        ) AS p USING (month, currency, partner)
        WHERE m.total <> coalesce(p.amount, 0)
        """)
    for row in months {
      report(
        "month_total month \(row[0] as String), currency \(row[1] as String), partner "
          + (row[2] as String).displayed,
        "total is \(row[3] as Int64), the receivable postings add up to \(row[4] as Int64)")
    }
  }
}
