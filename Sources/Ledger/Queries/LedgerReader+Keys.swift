public import LicenseRecord
public import Licensing

extension LedgerReader {
  /// The key that signs now; nil in a ledger that has none yet.
  public func signingKey(_ role: KeyRecord.Role) throws -> KeyName? {
    try statements.first(signing, .text(role.rawValue)) { row in
      KeyName(role: role, thumbprint: try row.text(0), isFirst: try row.flag(1))
    }
  }

  /// The public keys of the home, oldest first.
  public func keys() throws -> [ListedKey] {
    try statements.all(everyKey) { row in
      let expires = try row.optionallyParsed(3) { Instant($0) }
      let revoked = try row.optionallyParsed(4) { Instant($0) }
      let (from, first, newest) = (
        try row.optionalTally(5), try row.optionalTally(6), try row.optionalTally(7)
      )
      let role = try row.parsed(0, KeyRecord.Role.init(rawValue:))
      let key = try row.parsed(1) { try? PublicKey(multibase: $0) }
      let state: ListedKey.State =
        if revoked != nil {
          .revoked
        } else if expires != nil {
          .retired
        } else if let from {
          from == newest ? .signing : .replaced
        } else {
          .waiting
        }
      return ListedKey(
        name: KeyName(
          role: role, thumbprint: key.thumbprint, isFirst: from != nil && from == first),
        key: key, added: try row.parsed(2) { Instant($0) }, state: state, expires: expires,
        revoked: revoked)
    }
  }

  /// The licenses whose record a key signed, and which have neither ended nor been revoked, in the
  /// order of their records.
  public func standingLicenses(signedBy thumbprint: String, at now: Instant) throws
    -> [IssuedLicense]
  {
    try statements.all(
      standingBySigner, .text(thumbprint), .text(now.text), read: issuedLicense)
  }

  /// When the last of what a key signed ends: records of licenses in any state, and the newest
  /// status lists; nil when it signed none of them.
  public func lastEnd(signedBy thumbprint: String) throws -> Instant? {
    try statements.first(lastEndBySigner, .text(thumbprint)) {
      try $0.optionallyParsed(0) { Instant($0) }
    } ?? nil
  }

  /// Whether a record of this digest is or was that of a license.
  public func hasRecord(_ digest: SHA256Digest, of license: IssuedLicense) throws -> Bool {
    let numbers = Set([license.recordEntry, license.requestEntry + 1])
    for number in numbers where try entry(number)?.digest == digest { return true }
    return try statements.first(
      "SELECT 1 FROM entry WHERE digest = ? AND kind = 'license.reissued'", .blob(digest.bytes)
    ) { _ in true } ?? false
  }
}

private let signing = """
  SELECT thumbprint, signs_from = (SELECT min(signs_from) FROM key WHERE role = ?1) FROM key
  WHERE role = ?1 AND signs_from IS NOT NULL ORDER BY signs_from DESC LIMIT 1
  """

private let everyKey = """
  SELECT role, multibase, added, expires, revoked, signs_from,
    (SELECT min(signs_from) FROM key AS other WHERE other.role = key.role),
    (SELECT max(signs_from) FROM key AS other WHERE other.role = key.role)
  FROM key ORDER BY added, role, signs_from IS NULL, signs_from, thumbprint
  """

/// The entries that a license key signed: those after it began, before the next one did.
private let signed = """
  BETWEEN (SELECT signs_from FROM key WHERE thumbprint = ?1)
  AND coalesce((
    SELECT min(next.signs_from) FROM key AS next, key AS this
    WHERE this.thumbprint = ?1 AND next.role = this.role AND next.signs_from > this.signs_from
  ), 9223372036854775807)
  """

private let standingBySigner = """
  SELECT \(licenseColumns) FROM license
  WHERE record \(signed) AND state <> 'revoked' AND valid_until > ?2 ORDER BY record
  """

private let lastEndBySigner = """
  SELECT max(valid_until) FROM (
    SELECT valid_until FROM license WHERE record \(signed)
    UNION ALL SELECT valid_until FROM status_version WHERE entry \(signed))
  """
