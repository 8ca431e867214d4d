import LicenseRecord
import StrictJSON

/// The status lists of the fixture's license, and what they are signed with.
enum StatusFixture {
  static let index = Fixture.content.statusIndex
  static let from = "2026-09-30T12:00:00Z"
  static let until = "2026-10-07T12:00:00Z"

  static func content(
    _ purpose: StatusPurpose = .revocation, set indexes: [Int] = [], from: String = from,
    until: String = until, number: Int = 1, bits: StatusBits = StatusBits()
  ) -> StatusListContent {
    var bits = bits
    for index in indexes { bits[index] = true }
    return StatusListContent(
      host: Fixture.content.host, purpose: purpose, number: number, validFrom: from,
      validUntil: until, bits: bits)
  }

  static func file(_ content: StatusListContent) throws -> [UInt8] {
    try content.credential(signedWith: Fixture.key(), created: content.validFrom).pretty()
  }

  /// A list with one value changed and signed again, so that only its own rule refuses it.
  static func file(
    _ content: StatusListContent = content(), setting pointer: String, to value: JSON?
  ) throws -> [UInt8] {
    let list = try JSON.parse(file(content))
    return try Fixture.resigned(list.setting(pointer, to: value)).pretty()
  }

  /// Why one file is not the list of revocations.
  static func fault(
    _ file: [UInt8], trust: Trust? = nil, at time: String = Fixture.time
  ) throws -> StatusListFault? {
    let trust = try trust ?? .pinned(Fixture.key().publicKey)
    do {
      _ = try StatusListContent(verifying: file, trust: trust, at: time)
      return nil
    } catch {
      return error
    }
  }

  /// What a record is told by the files: its revocation first, then its suspension.
  static func findings(
    _ files: [[UInt8]], for license: LicenseContent = Fixture.content,
    at time: String = Fixture.time
  ) throws -> [StatusFinding] {
    let trust = Trust.pinned(try Fixture.key().publicKey)
    let findings = StatusLists(files).findings(for: license, trust: trust, at: time)
    let shared = StatusLists(files).verified(trust: trust, at: time).findings(for: license)
    // One record's lists or all of them: the answer is one.
    return shared == findings ? findings : []
  }
}
