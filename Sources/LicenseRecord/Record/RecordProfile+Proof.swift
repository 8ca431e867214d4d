import StrictJSON

extension RecordProfile {
  private static let proofMembers = [
    "@context", "created", "cryptosuite", "proofPurpose", "proofValue", "type",
    "verificationMethod",
  ]

  static func hasProofMembers(_ members: [JSONMember]) -> Bool {
    members.count == proofMembers.count
      && proofMembers.allSatisfy { name in members.contains { $0.name.isExactly(name) } }
  }

  /// The faults of the proof's form; whether the signature holds is another question.
  static func proofFaults(in document: JSON) -> [ProfileFault] {
    guard let proof = document["proof"], let members = proof.members else {
      let value = document["proof"] ?? document
      return [ProfileFault(.oneProof, "/proof", value, "must be one object")]
    }
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
      let method = document["proof"]?["verificationMethod"]?.string
    else { return nil }
    return thumbprint(in: method, of: issuer)
  }

  /// The thumbprint in the name of an issuer's key.
  static func thumbprint(in method: String, of issuer: String) -> String? {
    guard let fragment = method.dropping(prefix: issuer),
      let thumbprint = fragment.dropping(prefix: "#"), Base64URL.decode(thumbprint)?.count == 32
    else { return nil }
    return thumbprint
  }
}
