import StrictJSON

/// A record in canonical form, its signature left out.
///
/// The steps of `DataIntegrityProof.sign`, over bytes that are written once.
struct CanonicalRecord {
  /// The proof up to its value, and what comes after it.
  let proofStart: [UInt8]
  let proofEnd: ArraySlice<UInt8>
  /// The document without its proof.
  let unsigned: [UInt8]
  /// Where the proof comes in.
  let proofPlace: Int

  /// The draft of a content whose forms are right.
  init(_ license: LicenseContent, created: String, thumbprint: String) {
    self.init(
      license, statusIndex: String(license.statusIndex), created: created, thumbprint: thumbprint)
  }

  /// The draft with some text in the place of the status index.
  init(_ license: LicenseContent, statusIndex: String, created: String, thumbprint: String) {
    (proofStart, proofEnd) = CanonicalRecord.proof("\(license.issuer)#\(thumbprint)", created)
    var writer = CanonicalWriter(capacity: 4096)
    var place = 0
    writer.object { document in
      license.writeBeforeProof(&document, statusIndex: statusIndex)
      place = document.count
      license.writeAfterProof(&document)
    }
    unsigned = writer.bytes
    proofPlace = place
  }

  /// The 64 bytes that are signed: SHA-256 of the proof without its value, then of the document.
  var tbs: [UInt8] {
    LibCrypto.sha256(proofStart + proofEnd) + LibCrypto.sha256(unsigned)
  }

  /// The proof with its value.
  func proof(value: String) -> [UInt8] {
    // The form of a proof value needs no escapes.
    proofStart + CanonicalRecord.valueStart + Array("\(value)\"".utf8) + proofEnd
  }

  /// The secured document, cut between tokens.
  func pieces(with proof: [UInt8]) -> [ArraySlice<UInt8>] {
    [unsigned[..<proofPlace], CanonicalRecord.name, proof[...], unsigned[proofPlace...]]
  }

  /// The secured document.
  func secured(with proof: [UInt8]) -> [UInt8] {
    var secured: [UInt8] = []
    secured.reserveCapacity(unsigned.count + proof.count + CanonicalRecord.name.count)
    for piece in pieces(with: proof) { secured += piece }
    return secured
  }

  static let name = Array(",\"proof\":".utf8)[...]
  static let valueStart = Array(",\"proofValue\":\"".utf8)

  /// The proof without its value, cut where that belongs.
  private static func proof(
    _ method: String, _ created: String
  ) -> (start: [UInt8], end: ArraySlice<UInt8>) {
    var place = 0
    var writer = CanonicalWriter()
    writer.object { proof in
      proof.member("@context", Vocabulary.context)
      proof.member("created", created)
      proof.member("cryptosuite", DataIntegrityProof.cryptosuite)
      proof.member("proofPurpose", DataIntegrityProof.purpose)
      place = proof.count
      proof.member("type", DataIntegrityProof.type)
      proof.member("verificationMethod", method)
    }
    let bytes = writer.bytes
    return (Array(bytes[..<place]), bytes[place...])
  }
}
