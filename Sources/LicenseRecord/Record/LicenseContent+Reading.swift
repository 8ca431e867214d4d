public import StrictJSON

extension LicenseContent {
  /// Reads what a license record says, refusing whatever the format does not have.
  ///
  /// Checks the profile's rules for the document and every member's form; a `proof` may be there
  /// and is not judged. The name of the record is free; the order of members, constraints,
  /// duties, prohibitions and status entries is free, as in ODRL. Throws the first fault with its
  /// path. Reading proves nothing: use `Verifier` for a document from outside.
  public init(reading document: JSON) throws(DocumentError) {
    if let fault = RecordProfile.documentFaults(in: document).first { throw fault.documentError }
    try self.init(profiled: document)
  }

  /// Reads a document that is known to keep the profile.
  init(profiled document: JSON) throws(DocumentError) {
    var root = try ObjectReader(document)
    _ = try root.value("@context")
    _ = root.optional("proof")
    guard try root.strings("type").elementsEqual(["VerifiableCredential"]) else {
      throw root.error("type", "must be [\"VerifiableCredential\"]")
    }
    _ = try root.words("name")
    let period = (from: try root.time("validFrom"), until: try root.time("validUntil"))
    let issuer = try IssuerReading(root.object("issuer"))
    let id = try root.string("id")
    guard let number = id.dropping(prefix: Vocabulary.record(issuer.host, "")),
      RecordForm.isLicenseNumber(number)
    else { throw root.error("id", "must be https://HOST/licensing/records/LIC-YYYY-NNNNNN") }
    let status = try StatusReading(&root, host: issuer.host)
    let subject = try SubjectReading(root.object("credentialSubject"), issuer: issuer)
    try subject.checkPeriod(from: period.from, until: period.until)
    try root.finish()
    self.init(
      number: number, host: issuer.host, publisherName: issuer.name,
      statusListNumber: status.listNumber, statusIndex: status.index,
      assigneeID: subject.assignee.id, assigneeName: subject.assignee.name,
      agreementUUID: subject.id, territories: subject.permission.territories,
      channels: subject.permission.channels, languages: subject.permission.languages,
      validFrom: period.from, validUntil: period.until, fee: subject.permission.duties.fee,
      creditText: subject.permission.duties.creditText,
      prohibitsModification: subject.prohibitsModification, targetID: subject.target.id,
      digestSRI: subject.target.digestSRI, mediaType: subject.target.mediaType,
      headline: subject.target.headline, author: subject.target.author, url: subject.target.url)
  }
}
