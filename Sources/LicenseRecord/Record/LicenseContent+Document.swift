public import StrictJSON

extension LicenseContent {
  /// The unsigned document: a Verifiable Credential 2.0 over an ODRL 2.2 agreement.
  ///
  /// Its members and spellings are those of the published format; `record(signedWith:created:)`
  /// adds the proof.
  public func document() -> JSON {
    [
      "@context": .strings([Vocabulary.credentials, Vocabulary.odrl]),
      "id": text(Vocabulary.record(host, number)),
      "type": ["VerifiableCredential"],
      "name": text("Republication license \(number)"),
      "issuer": ["id": text(issuer), "name": text(publisherName)],
      "validFrom": text(validFrom),
      "validUntil": text(validUntil),
      "credentialStatus": [statusEntry("revocation"), statusEntry("suspension")],
      "credentialSubject": subject,
    ]
  }

  /// The issuer of the record: `did:web:HOST`.
  public var issuer: String { Vocabulary.did(host) }

  private func statusEntry(_ purpose: String) -> JSON {
    let list = Vocabulary.statusList(host, purpose, statusListNumber)
    return [
      "id": text("\(list)#\(statusIndex)"),
      "type": "BitstringStatusListEntry",
      "statusPurpose": text(purpose),
      "statusListCredential": text(list),
      "statusListIndex": text(String(statusIndex)),
    ]
  }

  private var subject: JSON {
    [
      "id": text(agreementUUID),
      "type": "Agreement",
      "profile": text(Vocabulary.profile),
      "assigner": party(issuer, publisherName),
      "assignee": party(assigneeID, assigneeName),
      "target": target,
      "permission": [
        [
          "action": "distribute",
          "constraint": JSON(.array(constraints)),
          "duty": JSON(.array(duties)),
        ]
      ],
      "prohibition": JSON(.array(prohibitions)),
    ]
  }

  private func party(_ id: String, _ name: String) -> JSON {
    ["id": text(id), "name": text(name), "type": "Party"]
  }

  private var target: JSON {
    var members: [(String, JSON)] = [
      ("id", text(targetID)), ("type", "Asset"), ("digestSRI", text(digestSRI)),
      ("mediaType", text(mediaType)), ("schema:headline", text(headline)),
      ("schema:url", text(url)),
    ]
    if let author { members.append(("schema:author", text(author))) }
    return .object(members)
  }

  private var prohibitions: [JSON] {
    let actions = ["grantUse", Vocabulary.mining] + (prohibitsModification ? ["modify"] : [])
    return actions.map { ["action": text($0)] }
  }
}

/// A JSON string of a value, where a literal will not do.
func text(_ value: String) -> JSON {
  JSON(.string(value))
}
