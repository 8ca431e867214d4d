public import Ledger
public import LicenseRecord
public import Licensing
public import StrictJSON

extension Desk {
  /// The licenses a filter lets through, in the order they were issued.
  ///
  /// - Parameters:
  ///   - partner: Only this partner's.
  ///   - article: Only those of this article, by id or address.
  ///   - month: Only those issued in this month.
  public func licenses(partner: String?, article: String?, month: Month?) throws
    -> [IssuedLicense]
  {
    try ledger.read { reader in
      try reader.licenses(
        LicenseFilter(
          partner: try partner.map { try find(partner: $0, reader).id },
          article: try article.map { try find(article: $0, reader).article.id }, month: month))
    }
  }

  /// A license, what was decided when it was granted, and its signed record.
  public struct LicenseDetails: Sendable {
    /// The license and the names of its files.
    public let delivery: Delivery
    /// The body of the entry that granted it: terms, price, postings.
    public let grant: JSON
    /// Who granted it.
    public let actor: String
    /// The newest revocation, suspension or resumption; nil when there was none.
    public let change: StateChange?
    /// The signed record.
    public let record: JSON
    /// The proof that the record is in the log; when it was asked for.
    public let proof: LogProof?
    /// Whether enough witnesses of the policy have seen the proof's checkpoint; nil without a
    /// proof, and when the policy asks for none.
    public let isWitnessed: Bool?
    /// The newest timestamp of the record that was stored.
    public let timestamp: StoredTimestamp?
  }

  /// A license by its number; with `out`, its files are written again, byte for byte, and its
  /// timestamp beside them if there is one.
  ///
  /// - Parameter withProof: Also the proof that the record is in the log, as a file beside it:
  ///   under the newest checkpoint that enough witnesses have seen, else the newest. One that is
  ///   there and as good is left as it is.
  public func license(_ number: String, out: String?, withProof: Bool = false) throws
    -> LicenseDetails
  {
    let (details, pending) = try ledger.read { reader in
      let license = try find(license: number, reader)
      let proof = withProof ? try proof(of: license, reader, in: out) : nil
      let timestamp = try reader.timestamp(of: license.number)
      let sidecars = [
        proof.map { OutputFile(name: LicenseFiles.proofName(license.number), bytes: $0.bytes) },
        timestamp.map {
          OutputFile(name: LicenseFiles.timestampName(license.number), bytes: $0.reply.bytes)
        },
      ].compactMap(\.self)
      let pending = try PendingDelivery(license, reader, out: out, sidecars: sidecars)
      let grant = try reader.grant(of: license)
      let details = LicenseDetails(
        delivery: pending.delivery, grant: grant, actor: grant["actor"]?.string ?? "",
        change: try reader.stateChange(of: license.number),
        record: try reader.record(of: license), proof: proof,
        isWitnessed: try proof.flatMap { try Desk.isWitnessed($0.checkpoint, reader) },
        timestamp: timestamp)
      return (details, pending)
    }
    try pending.publish()
    return details
  }

  /// The proof in a folder already, when it is one of this record and this log and no better one
  /// can be given; else a new one.
  private func proof(of license: IssuedLicense, _ reader: LedgerReader, in folder: String?) throws
    -> LogProof
  {
    let isWitnessed = try reader.witnessedCheckpoint(over: license.recordEntry) != nil
    if let folder,
      let kept = try? InputFile.read(
        folder + "/" + LicenseFiles.proofName(license.number), limit: LogProof.maximumCount),
      let proof = try? LogProof(parsing: kept),
      let size = try? Checkpoint(parsing: proof.checkpoint.text).size,
      try reader.proof(of: license, size: size)?.bytes == kept,
      try !isWitnessed || Desk.isWitnessed(proof.checkpoint, reader) == true
    {
      return proof
    }
    guard let proof = try reader.proof(of: license) else {
      throw DeskError.state(
        license: license.number.description,
        problem: "is covered by no checkpoint yet; publish, which signs one")
    }
    return proof
  }

  func find(license name: String, _ reader: LedgerReader) throws -> IssuedLicense {
    guard let number = LicenseNumber(name.uppercased()) else {
      throw DeskError.invalid(
        name: "license", value: name, expected: "a license number such as LIC-2026-000001")
    }
    guard let license = try reader.license(number) else {
      throw DeskError.unknown(.license, name: name, near: [])
    }
    return license
  }
}
