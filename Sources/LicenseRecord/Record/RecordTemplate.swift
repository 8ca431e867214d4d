import StrictJSON

/// What the records of equal licenses have in common, written and checked once.
///
/// For those who issue thousands: each record is then filled in, hashed and signed, and is byte for
/// byte the one that ``LicenseContent/record(signedWith:created:)`` makes.
public struct RecordTemplate: Sendable {
  private let key: SigningKey
  private let proofStart: [UInt8]
  private let proofEnd: [UInt8]
  private let proofDigest: [UInt8]
  private let beforeProof: JSONTemplate
  private let afterProof: [UInt8]

  /// The template of the contents that `content` makes of a license number and an agreement's UUID.
  ///
  /// They must not differ in anything else but the status index, which the template leaves open
  /// too. Throws `RecordError.document` with the place of a value of the wrong form.
  public init(
    signedWith key: SigningKey, created: String,
    _ content: (_ number: String, _ agreementUUID: String) -> LicenseContent
  ) throws(RecordError) {
    let sample = content("LIC-2000-000001", "urn:uuid:00000000-0000-4000-8000-000000000000")
    do { try sample.checkForms(created: created) } catch { throw RecordError.document(error) }
    let standIns = (0..<3).map { _ in JSONTemplate.standIn() }
    let record = CanonicalRecord(
      content(standIns[0], standIns[1]), statusIndex: standIns[2], created: created,
      thumbprint: key.publicKey.thumbprint)
    self.key = key
    proofStart = record.proofStart
    proofEnd = Array(record.proofEnd)
    proofDigest = LibCrypto.sha256(record.proofStart + record.proofEnd)
    beforeProof = JSONTemplate(
      record.unsigned[..<record.proofPlace], standIns: standIns)
    afterProof = Array(record.unsigned[record.proofPlace...])
  }

  /// The signed record of a license.
  ///
  /// Throws `RecordError.document` for a number, an index or a UUID of the wrong form, or `.key`.
  public func record(
    number: String, statusIndex: Int, agreementUUID: String
  ) throws(RecordError) -> SignedRecord {
    guard RecordForm.isLicenseNumber(number), RecordForm.isUUID(agreementUUID),
      (0..<StatusReading.largestList).contains(statusIndex)
    else {
      throw RecordError.document(
        DocumentError(path: "", position: nil, problem: "must have a number, index and UUID"))
    }
    var record: [UInt8] = []
    record.reserveCapacity(
      beforeProof.count + afterProof.count + proofStart.count + proofEnd.count + 512)
    beforeProof.append(
      [Array(number.utf8), Array(agreementUUID.utf8), Array(String(statusIndex).utf8)],
      to: &record)
    let value: String
    do {
      value = ProofValue.encode(
        try key.sign(
          proofDigest + LibCrypto.sha256(record[...], afterProof[...])))
    } catch { throw RecordError.key(error) }
    record += CanonicalRecord.name
    record += proofStart
    record += CanonicalRecord.valueStart
    record += value.utf8
    record.append(UInt8(ascii: "\""))
    record += proofEnd
    record += afterProof
    return SignedRecord(canonical: record, number: number)
  }
}
