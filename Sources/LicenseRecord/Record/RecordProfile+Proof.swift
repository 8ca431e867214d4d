import StrictJSON

extension RecordProfile {
  private static let proofMembers = [
    "@context", "created", "cryptosuite", "proofPurpose", "proofValue", "type",
    "verificationMethod",
  ]

  /// Whether there is nothing to say about the proof's form.
  static func proofHolds(in document: JSON) -> Bool {
    guard let proof = document["proof"], let members = proof.members,
      hasProofMembers(members), let context = proof["@context"],
      context == document["@context"], let created = proof["created"]?.string
    else { return false }
    return proof.says("type", DataIntegrityProof.type)
      && proof.says("cryptosuite", DataIntegrityProof.cryptosuite)
      && proof.says("proofPurpose", DataIntegrityProof.purpose) && RecordForm.isTime(created)
      && methodThumbprint(of: document) != nil
      && (try? ProofValue.decode(proof["proofValue"]?.string)) != nil
  }

  private static func hasProofMembers(_ members: [JSONMember]) -> Bool {
    members.count == proofMembers.count
      && proofMembers.allSatisfy { name in members.contains { $0.name.isExactly(name) } }
  }

  /// The faults of the proof's form; whether the signature holds is another question.
  static func proofFaults(in document: JSON) -> [ProfileFault] {
    guard let proof = document["proof"], let members = proof.members else {
      let value = document["proof"] ?? document
      return [ProfileFault(.oneProof, "/proof", value, "must be one object")]
    }
    if proofHolds(in: document) { return [] }
    var faults: [ProfileFault] = []
    if !hasProofMembers(members) {
      let list = proofMembers.joined(separator: ", ")
      faults.append(ProfileFault(.proofMembers, "/proof", proof, "must have exactly \(list)"))
    }
    if proof["@context"] == nil || proof["@context"] != document["@context"] {
      faults.append(
        ProfileFault(
          .proofContext, "/proof/@context", proof["@context"] ?? proof,
          "must equal the document's @context"))
    }
    return faults + termFaults(proof) + valueFaults(proof, document)
  }

  private static func termFaults(_ proof: JSON) -> [ProfileFault] {
    let terms: [(ProfileRule, String, String)] = [
      (.proofType, "type", DataIntegrityProof.type),
      (.cryptosuite, "cryptosuite", DataIntegrityProof.cryptosuite),
      (.proofPurpose, "proofPurpose", DataIntegrityProof.purpose),
    ]
    return terms.filter { !proof.says($0.1, $0.2) }.map { rule, name, text in
      ProfileFault(rule, "/proof/\(name)", proof[name] ?? proof, "must be \"\(text)\"")
    }
  }

  private static func valueFaults(_ proof: JSON, _ document: JSON) -> [ProfileFault] {
    var faults: [ProfileFault] = []
    func refuse(_ rule: ProfileRule, _ name: String, _ problem: String) {
      faults.append(ProfileFault(rule, "/proof/\(name)", proof[name] ?? proof, problem))
    }
    if !RecordForm.isTime(proof["created"]?.string ?? "") {
      refuse(.created, "created", "must be \(RecordForm.timeWords)")
    }
    if methodThumbprint(of: document) == nil {
      refuse(
        .verificationMethod, "verificationMethod",
        "must be the issuer's id, # and a key's thumbprint")
    }
    if (try? ProofValue.decode(proof["proofValue"]?.string)) == nil {
      refuse(.proofValue, "proofValue", "must be z and the base58 of 64 bytes")
    }
    return faults
  }

  /// The thumbprint in `verificationMethod`, if that is the issuer's id, `#` and a thumbprint.
  static func methodThumbprint(of document: JSON) -> String? {
    guard let issuer = document["issuer"]?["id"]?.string,
      let method = document["proof"]?["verificationMethod"]?.string,
      let thumbprint = method.dropping(prefix: issuer + "#"),
      Base64URL.decode(thumbprint)?.count == 32
    else { return nil }
    return thumbprint
  }
}
