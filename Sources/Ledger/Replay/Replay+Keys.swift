import StrictJSON

extension Replay {
  /// The first key of a role signs at once; a later one waits.
  func addKey(_ object: ObjectReader, number: Int, time: String) throws {
    var key = object
    try statements.run(
      """
      INSERT INTO key (thumbprint, role, multibase, added, signs_from)
      VALUES (?1, ?2, ?3, ?4,
        CASE WHEN EXISTS (SELECT 1 FROM key WHERE role = ?2) THEN NULL ELSE ?5 END)
      """,
      [
        .text(try key.string("thumbprint")), .text(try key.string("role")),
        .text(try key.string("multibase")), .text(time), .integer(number),
      ])
  }

  /// The key with the highest `signs_from` of its role signs: so the one before it stops.
  func rotateKey(_ body: inout ObjectReader, number: Int) throws {
    try letSign(body.string("thumbprint"), number: number)
  }

  /// Lets a key that waits sign from an entry on.
  func letSign(_ thumbprint: String, number: Int) throws {
    try changeOne(
      """
      UPDATE key SET signs_from = ?
      WHERE thumbprint = ? AND signs_from IS NULL AND expires IS NULL AND revoked IS NULL
      """,
      [.integer(number), .text(thumbprint)], "a key that waits")
  }

  func retireKey(_ body: inout ObjectReader) throws {
    try changeOne(
      """
      UPDATE key SET expires = ?
      WHERE thumbprint = ? AND expires IS NULL AND revoked IS NULL AND \(doesNotSign)
      """,
      [.text(try body.string("expires")), .text(try body.string("thumbprint"))],
      "a key that can be retired")
  }

  func revokeKey(_ body: inout ObjectReader) throws {
    try changeOne(
      "UPDATE key SET revoked = ? WHERE thumbprint = ? AND revoked IS NULL AND \(doesNotSign)",
      [.text(try body.string("revoked")), .text(try body.string("thumbprint"))],
      "a key that can be revoked")
  }
}

private let doesNotSign = """
  signs_from IS NOT (SELECT max(signs_from) FROM key AS other WHERE other.role = key.role)
  """
