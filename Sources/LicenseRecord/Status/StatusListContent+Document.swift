public import StrictJSON

extension StatusListContent {
  /// The one `@context` of a list: it uses nothing beyond the Verifiable Credentials' own.
  static let context = JSON.strings([Vocabulary.credentials])

  static let types = ["VerifiableCredential", "BitstringStatusListCredential"]
  static let subjectType = "BitstringStatusList"

  /// The unsigned document (W3C Bitstring Status List 1.0, section 2.2).
  ///
  /// It has no `ttl`, which is a number; `validUntil` says as much.
  /// `credential(signedWith:created:)` adds the proof.
  public func document() -> JSON {
    [
      "@context": StatusListContent.context,
      "id": text(id),
      "type": .strings(StatusListContent.types),
      "issuer": text(issuer),
      "validFrom": text(validFrom),
      "validUntil": text(validUntil),
      "credentialSubject": [
        "id": text(identifier.subject),
        "type": text(StatusListContent.subjectType),
        "statusPurpose": text(purpose.rawValue),
        "encodedList": text(bits.encodedList),
      ],
    ]
  }
}
