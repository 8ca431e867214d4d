import LicenseRecord
import StrictJSON

extension Replay {
  /// Notes the newest timestamp of a license; the reply itself stays in its entry.
  ///
  /// That the reply is for the license's record, an audit proves: replay has no digests.
  func timestampLicense(_ body: inout ObjectReader, number: Int) throws {
    _ = try body.parsed("reply", "a timestamp reply in base64") { Base64.decode($0) }
    try statements.run(
      """
      INSERT INTO license_timestamp (license, entry) VALUES (?, ?)
      ON CONFLICT (license) DO UPDATE SET entry = excluded.entry
      """, .text(try body.string("license")), .integer(number))
  }

  func configurePolicy(_ body: inout ObjectReader, number: Int) throws {
    let policy = try WitnessPolicy(reading: &body)
    try statements.run(
      """
      INSERT INTO log_policy (id, document, entry) VALUES (1, ?, ?)
      ON CONFLICT (id) DO UPDATE SET document = excluded.document, entry = excluded.entry
      """, .text(policy.text), .integer(number))
  }
}
