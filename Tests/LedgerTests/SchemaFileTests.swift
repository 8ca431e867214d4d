import Foundation
import GRDB
import Testing

@testable import Ledger

struct SchemaFileTests {
  @Test func `Schemas/ledger.sql is the schema of a fresh ledger`() throws {
    let file = try String(
      contentsOf: packageRoot.appending(path: "Schemas/ledger.sql"), encoding: .utf8)
    let published = try DatabaseQueue()
    try published.inDatabase { try $0.execute(sql: file) }
    let folder = try TemporaryFolder()
    try Ledger.create(at: folder.path + "/ledger.sqlite")
    let fresh = try DatabaseQueue(path: folder.path + "/ledger.sqlite")
    #expect(try objects(published) == objects(fresh))
    #expect(try objects(fresh).count > 10)
  }

  private func objects(_ queue: DatabaseQueue) throws -> [String: String] {
    try queue.inDatabase { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }
}
