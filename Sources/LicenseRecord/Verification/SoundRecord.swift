import StrictJSON

/// A record with nothing wrong in its form; whether it is signed is another question.
///
/// Why a document is not sound is for the rules one by one to say.
struct SoundRecord {
  /// What a verdict is to hold of it once its signature does.
  let content: Verdict.Verified
  /// The thumbprint of the key it names.
  let thumbprint: String
  /// The 64 bytes of its signature.
  let signature: [UInt8]
  /// The 64 bytes that are signed.
  let tbs: [UInt8]

  var license: LicenseContent { content.content }
}

extension SoundRecord {
  /// The record of a document, in whatever form its text is; nil when it is not sound.
  init?(_ reading: JSONReading) {
    let document = reading.document
    guard reading.isPlain, let license = try? LicenseContent(profiled: document),
      let proof = try? DataIntegrityProof(of: document),
      RecordProfile.holds(in: document, read: license),
      let method = document["proof"]?["verificationMethod"]?.string,
      let thumbprint = RecordProfile.thumbprint(in: method, of: license.issuer)
    else { return nil }
    content = Verdict.Verified(content: license, source: .document(document))
    self.thumbprint = thumbprint
    signature = proof.signature
    tbs = proof.tbs
  }
}
