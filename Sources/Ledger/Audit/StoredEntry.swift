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
}

extension StoredEntry {
  /// Reads a row of ``columns``.
  init(_ row: StoredRow) throws {
    self.init(
      number: try row.amount(0), time: row.value(1), actor: row.value(2), kind: row.value(3),
      body: row.rawBytes(4), digest: row.value(5))
  }
}

/// What the body of an entry says; its digest covers all of it.
struct SaidEntry {
  let kind: EntryKind
  let time: String
  let actor: String
  let body: JSON
}
