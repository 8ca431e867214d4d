import GRDB
import StrictJSON

/// An entry of the log as its columns hold it, sound or not.
struct StoredEntry {
  static let columns = "number, time, actor, kind, body, digest"

  let number: Int64
  let time: StoredValue
  let actor: StoredValue
  let kind: StoredValue
  let body: [UInt8]
  let digest: StoredValue

  /// Reads the row that a cursor over ``columns`` stands on.
  init(_ row: Row) throws {
    number = try row.amount(0)
    time = try StoredValue(row, 1)
    actor = try StoredValue(row, 2)
    kind = try StoredValue(row, 3)
    body = try StoredValue.bytes(row, 4)
    digest = try StoredValue(row, 5)
  }
}

/// What the body of an entry says; its digest covers all of it.
struct SaidEntry {
  let kind: EntryKind
  let time: String
  let actor: String
  let body: JSON
}
