import StrictJSON

extension StatusListReading {
  /// The thumbprint of the key that the document's proof names.
  ///
  /// Checks every member's form as the record profile has it; not whether the signature holds.
  func thumbprint(ofProofIn document: JSON) throws(DocumentError) -> String {
    var root = try ObjectReader(document)
    var proof = try root.object("proof")
    guard try proof.value("@context") == StatusListContent.context else {
      throw proof.error("@context", "must equal the document's @context")
    }
    try proof.expect("type", DataIntegrityProof.type)
    try proof.expect("cryptosuite", DataIntegrityProof.cryptosuite)
    try proof.expect("proofPurpose", DataIntegrityProof.purpose)
    _ = try proof.time("created")
    _ = try proof.string("proofValue", "z and the base58 of 64 bytes") { value in
      (try? ProofValue.decode(value)) != nil
    }
    let method = try proof.string("verificationMethod")
    guard let thumbprint = method.dropping(prefix: Vocabulary.did(host) + "#"),
      Base64URL.decode(thumbprint)?.count == 32
    else {
      throw proof.error("verificationMethod", "must be the issuer's id, # and a key's thumbprint")
    }
    try proof.finish()
    return thumbprint
  }
}
