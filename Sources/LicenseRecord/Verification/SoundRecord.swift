import StrictJSON

/// A record with nothing wrong in its form; whether it is signed is another question.
///
/// Reads what is sound with one look at every member. Why a document is not sound is for the rules
/// one by one to say.
struct SoundRecord {
  let document: JSON
  let license: LicenseContent
  let proof: DataIntegrityProof
  /// The thumbprint of the key it names.
  let thumbprint: String

  /// The record of a text, or nil.
  init?(_ reading: JSONReading) {
    document = reading.document
    guard reading.isPlain, let license = try? LicenseContent(profiled: document),
      let proof = try? DataIntegrityProof(of: document),
      RecordProfile.holds(in: document, read: license),
      let thumbprint = document["proof"]?["verificationMethod"]?.string
        .flatMap({ RecordProfile.thumbprint(in: $0, of: license.issuer) })
    else { return nil }
    self.license = license
    self.proof = proof
    self.thumbprint = thumbprint
  }
}
