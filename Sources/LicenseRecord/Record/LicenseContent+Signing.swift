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
    let record = CanonicalRecord(self, created: created, thumbprint: key.publicKey.thumbprint)
    let proof = record.proof(value: ProofValue.encode(try key.sign(record.tbs)))
    return SignedRecord(canonical: record.secured(with: proof), number: number)
  }
}
