public import StrictJSON

extension StatusListContent {
  /// The signed list of this content; its emitted form is `pretty()`.
  ///
  /// `created` is the time of signing, `YYYY-MM-DDThh:mm:ssZ`. The document is read back before
  /// it is signed. Throws `RecordError.document` with the place of a value of the wrong form,
  /// `.notReadable` when more than a million scattered bits make the file longer than 1 MiB, or
  /// `.key`.
  public func credential(
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
    let signed: JSON
    do {
      signed = try DataIntegrityProof.sign(
        document: unsigned, with: key, verificationMethod: method, created: created)
    } catch {
      throw RecordError.key(error)
    }
    guard signed.pretty().count <= JSONLimits.document.bytes else { throw RecordError.notReadable }
    return signed
  }

  private func checkReading(_ document: JSON) throws(RecordError) {
    let read: StatusListContent
    do {
      read = try StatusListContent(reading: document)
    } catch StatusListFault.document(let error) {
      throw RecordError.document(error)
    } catch {
      throw RecordError.notReadable
    }
    guard read == self else { throw RecordError.notReadable }
  }
}
