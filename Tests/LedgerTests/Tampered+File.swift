import Foundation
import GRDB
import Testing

@testable import Ledger

extension Tampered {
  /// Overwrites bytes of the file itself.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws {
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.ledger))
    try handle.seek(toOffset: UInt64(offset))
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  /// Bytes of the file itself.
  func bytes(_ count: Int, at offset: Int) throws -> [UInt8] {
    let handle = try #require(FileHandle(forReadingAtPath: folder.ledger))
    defer { try? handle.close() }
    try handle.seek(toOffset: UInt64(offset))
    return Array(try #require(try handle.read(upToCount: count)))
  }

  /// Puts a value into a column of every row where that can be, whatever the schema says:
  /// the schema is rewritten to allow anything, and put back afterwards.
  ///
  /// - Returns: How many rows hold the value now.
  func force(_ value: String, into column: SchemaColumn) throws -> Int {
    let original = try String.fetchTable(column.table)
    // A row number is a number in any schema.
    let isRowNumber = original.contains("\(column.name) INTEGER PRIMARY KEY")
    guard !isRowNumber || Int(value) != nil else { return 0 }
    var loose = original.replacing("INTEGER PRIMARY KEY", with: "\u{1}")
      .replacing("IS NOT NULL", with: "NOTNULL")
      .replacing("STRICT, WITHOUT", with: "WITHOUT").replacing(") STRICT", with: ")")
      .replacing(" NOT NULL", with: "")
    for type in ["TEXT", "INTEGER"] { loose = loose.replacing(" \(type)", with: " BLOB") }
    try setSchema(of: column.table, to: loose.replacing("\u{1}", with: "INTEGER PRIMARY KEY"))
    let changed = try edit("UPDATE OR IGNORE \"\(column.table)\" SET \"\(column.name)\" = \(value)")
    try setSchema(of: column.table, to: original)
    return changed
  }

  private func setSchema(of table: String, to sql: String) throws {
    let queue = try DatabaseQueue(path: folder.ledger)
    try queue.inDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA writable_schema = ON")
      try db.execute(
        sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [sql, table])
    }
    try queue.close()
  }
}

extension String {
  /// The SQL that makes a table of the schema.
  fileprivate static func fetchTable(_ name: String) throws -> String {
    let fresh = try DatabaseQueue()
    return try fresh.inDatabase { db in
      for migration in Schema.migrations { try db.execute(sql: migration) }
      return try #require(
        try String.fetchOne(
          db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name]))
    }
  }
}
