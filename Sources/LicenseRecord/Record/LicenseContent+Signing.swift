public import StrictJSON

extension LicenseContent {
  /// The signed record of this content; its emitted form is `pretty()`.
  ///
  /// `created` is the time of signing, `YYYY-MM-DDThh:mm:ssZ`. The document is read back before
  /// it is signed, so that no record leaves which the reader would refuse. Throws
  /// `RecordError.document` with the place of a value of the wrong form, or `.key`.
  public func record(
    signedWith key: SigningKey, created: String
  ) throws(RecordError) -> JSON {
    let unsigned = document()
    try checkReading(unsigned)
    guard RecordForm.isTime(created) else {
      throw RecordError.document(
        DocumentError(
          path: "/proof/created", position: nil, problem: "must be \(RecordForm.timeWords)"))
    }
    let method = "\(issuer)#\(key.publicKey.thumbprint)"
    do {
      return try DataIntegrityProof.sign(
        document: unsigned, with: key, verificationMethod: method, created: created)
    } catch {
      throw RecordError.key(error)
    }
  }

  private func checkReading(_ document: JSON) throws(RecordError) {
    let read: LicenseContent
    do {
      read = try LicenseContent(reading: document)
    } catch {
      throw RecordError.document(error)
    }
    guard read == self else { throw RecordError.notReadable }
  }
}
