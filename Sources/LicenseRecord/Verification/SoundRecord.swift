import StrictJSON

/// A record with nothing wrong in its form; whether it is signed is another question.
///
/// Why a document is not sound is for the rules one by one to say.
struct SoundRecord {
  let license: LicenseContent
  /// The thumbprint of the key it names.
  let thumbprint: String
  /// The 64 bytes of its signature.
  let signature: [UInt8]
  /// The 64 bytes that are signed.
  let tbs: [UInt8]
  let source: Verdict.Verified.Source

  /// The record of a document, in whatever form its text is; nil when it is not sound.
  init?(_ reading: JSONReading) {
    let document = reading.document
    guard reading.isPlain, let license = try? LicenseContent(profiled: document),
      let proof = try? DataIntegrityProof(of: document),
      RecordProfile.holds(in: document, read: license),
      let method = document["proof"]?["verificationMethod"]?.string,
      let thumbprint = RecordProfile.thumbprint(in: method, of: license.issuer)
    else { return nil }
    self.license = license
    self.thumbprint = thumbprint
    signature = proof.signature
    tbs = proof.tbs
    source = .document(document)
  }

  /// The record of a text that is, byte for byte, what this module writes for what it says.
  ///
  /// Far cheaper than parsing. The values are picked out of the lines without much care; then their
  /// forms are checked as before signing, the canonical document is written from them, and the text
  /// must be that document in emitted form. So nothing else can stand in it. Nil for everything
  /// else, sound or not: parse that.
  init?(emitted text: [UInt8]) {
    guard text.count <= JSONLimits.document.bytes,
      let found = text.withUnsafeBufferPointer({ bytes in
        var lines = RecordLines(bytes)
        return lines.record()
      }),
      let signature = try? ProofValue.decode(found.proofValue),
      let thumbprint = RecordProfile.thumbprint(in: found.method, of: found.license.issuer)
    else { return nil }
    let record = CanonicalRecord(found.license, created: found.created, thumbprint: thumbprint)
    guard (try? found.license.checkForms(created: found.created)) != nil else { return nil }
    let proof = record.proof(value: found.proofValue)
    var form = EmittedForm(of: text)
    guard record.pieces(with: proof).allSatisfy({ form.continues(with: $0) }), form.ends() else {
      return nil
    }
    license = found.license
    self.thumbprint = thumbprint
    self.signature = signature
    tbs = record.tbs
    source = .canonical(record.secured(with: proof))
  }
}
