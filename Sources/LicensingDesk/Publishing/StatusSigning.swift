import Ledger
import LicenseRecord
import Licensing

/// When a status list is signed anew, and for how long.
enum StatusSigning {
  /// How long a list counts: seven days.
  static let window: Int64 = 7 * 86_400
  /// What is left of a list when `publish --check` finds fault: 48 hours.
  static let margin: Int64 = 2 * 86_400

  /// The lists that must be signed anew, as they would be: never signed, no longer what the
  /// licenses' states make them, signed by another key than signs now, or with less than half of
  /// their window left.
  static func due(_ reader: LedgerReader, at now: Instant) throws -> [StatusListContent] {
    let host = try reader.settings().host
    let signer = try reader.signingKey(.license)?.thumbprint
    return try lists(reader).compactMap { purpose, number in
      let bits = try reader.statusBits(purpose, list: number)
      if let published = try reader.publishedStatus(purpose, list: number),
        let content = try? StatusListContent(reading: published.credential),
        published.signer == signer, content.host == host, content.bits == bits,
        isInFirstHalf(content, at: now)
      {
        return nil
      }
      return StatusListContent(
        host: host, purpose: purpose, number: number, validFrom: now.text,
        validUntil: Instant(seconds: now.seconds + window).text, bits: bits)
    }
  }

  /// Every list in use: each number for both purposes.
  static func lists(_ reader: LedgerReader) throws -> [(StatusPurpose, Int)] {
    try reader.statusLists().flatMap { number in
      StatusPurpose.allCases.map { ($0, number) }
    }
  }

  /// Whether at least half of the list's own window is left.
  private static func isInFirstHalf(_ content: StatusListContent, at now: Instant) -> Bool {
    guard let from = Instant(content.validFrom), let until = Instant(content.validUntil) else {
      return false
    }
    return until.seconds - now.seconds >= (until.seconds - from.seconds) / 2
  }
}
