import StrictJSON

extension LicenseContent {
  /// The signed record of this content.
  ///
  /// `created` is the time of signing, `YYYY-MM-DDThh:mm:ssZ`. Every value's form is checked
  /// before it is signed, so that no record leaves which the reader would refuse. Throws
  /// `RecordError.document` with the place of a value of the wrong form, or `.key`.
  public func record(
    signedWith key: SigningKey, created: String
  ) throws(RecordError) -> SignedRecord {
    let draft = try RecordDraft(self, created: created)
    do { return try draft.signed(with: key) } catch { throw RecordError.key(error) }
  }

  /// The signed record; the content's forms were checked.
  func signedRecord(with key: SigningKey, created: String) throws(KeyError) -> SignedRecord {
    var writer = CanonicalWriter(capacity: 4096)
    var proofPlace = 0
    writer.object { document in
      writeBeforeProof(&document)
      proofPlace = document.count
      writeAfterProof(&document)
    }
    let unsigned = writer.bytes
    let proof = try proof(over: unsigned, with: key, created: created)
    var secured: [UInt8] = []
    secured.reserveCapacity(unsigned.count + proof.count + 16)
    secured += unsigned[..<proofPlace]
    secured += ",\"proof\":".utf8
    secured += proof
    secured += unsigned[proofPlace...]
    return SignedRecord(canonical: secured, number: number)
  }

  /// The proof of a canonical document, itself canonical: the steps of
  /// `DataIntegrityProof.sign`, over bytes.
  private func proof(
    over document: [UInt8], with key: SigningKey, created: String
  ) throws(KeyError) -> [UInt8] {
    func write(_ value: String?) -> [UInt8] {
      var writer = CanonicalWriter()
      writer.object { proof in
        proof.member("@context", Vocabulary.context)
        proof.member("created", created)
        proof.member("cryptosuite", DataIntegrityProof.cryptosuite)
        proof.member("proofPurpose", DataIntegrityProof.purpose)
        proof.member("proofValue", value)
        proof.member("type", DataIntegrityProof.type)
        proof.member("verificationMethod", "\(issuer)#\(key.publicKey.thumbprint)")
      }
      return writer.bytes
    }
    let signature = try key.sign(LibCrypto.sha256(write(nil)) + LibCrypto.sha256(document))
    return write(ProofValue.encode(signature))
  }
}
