import StrictJSON

extension LicenseContent {
  /// The unsigned document in canonical form: a Verifiable Credential 2.0 over an ODRL 2.2
  /// agreement.
  ///
  /// Its members and spellings are those of the published format; `record(signedWith:created:)`
  /// adds the proof.
  public func canonicalDocument() -> [UInt8] {
    var writer = CanonicalWriter()
    writer.object { document in
      writeBeforeProof(&document, statusIndex: String(statusIndex))
      writeAfterProof(&document)
    }
    return writer.bytes
  }

  /// The issuer of the record: `did:web:HOST`.
  public var issuer: String { Vocabulary.did(host) }

  /// The record's own address.
  var id: String { Vocabulary.record(host, number) }

  /// Writes the members that canonical order puts before `proof`.
  func writeBeforeProof(_ document: inout CanonicalWriter, statusIndex: String) {
    document.member("@context", Vocabulary.context)
    document.name("credentialStatus")
    document.array { entries in
      writeStatusEntry("revocation", statusIndex, &entries)
      writeStatusEntry("suspension", statusIndex, &entries)
    }
    document.member("credentialSubject", writeSubject)
    document.member("id", id)
    document.member("issuer") { party in
      party.member("id", issuer)
      party.member("name", publisherName)
    }
    document.member("name", "Republication license \(number)")
  }

  /// Writes the members that canonical order puts after `proof`.
  func writeAfterProof(_ document: inout CanonicalWriter) {
    document.member("type", ["VerifiableCredential"])
    document.member("validFrom", validFrom)
    document.member("validUntil", validUntil)
  }

  private func writeStatusEntry(
    _ purpose: String, _ statusIndex: String, _ entries: inout CanonicalWriter
  ) {
    let list = Vocabulary.statusList(host, purpose, statusListNumber)
    entries.object { entry in
      entry.member("id", "\(list)#\(statusIndex)")
      entry.member("statusListCredential", list)
      entry.member("statusListIndex", statusIndex)
      entry.member("statusPurpose", purpose)
      entry.member("type", "BitstringStatusListEntry")
    }
  }

  private func writeSubject(_ subject: inout CanonicalWriter) {
    subject.member("assignee") { writeParty(assigneeID, assigneeName, &$0) }
    subject.member("assigner") { writeParty(issuer, publisherName, &$0) }
    subject.member("id", agreementUUID)
    subject.name("permission")
    subject.array { $0.object(writePermission) }
    subject.member("profile", Vocabulary.profile)
    subject.name("prohibition")
    subject.array { prohibitions in
      for action in prohibitedActions { prohibitions.object { $0.member("action", action) } }
    }
    subject.member("target", writeTarget)
    subject.member("type", "Agreement")
  }

  private func writeParty(_ id: String, _ name: String, _ party: inout CanonicalWriter) {
    party.member("id", id)
    party.member("name", name)
    party.member("type", "Party")
  }

  private var prohibitedActions: [String] {
    ["grantUse", Vocabulary.mining] + (prohibitsModification ? ["modify"] : [])
  }

  private func writeTarget(_ target: inout CanonicalWriter) {
    target.member("digestSRI", digestSRI)
    target.member("id", targetID)
    target.member("mediaType", mediaType)
    target.member("schema:author", author)
    target.member("schema:headline", headline)
    target.member("schema:url", url)
    target.member("type", "Asset")
  }
}
