import StrictJSON

/// The record profile: restrictions only, over a document that was parsed strictly.
///
/// Bytes, duplicate names, surrogates, depth and size are the parser's; the rest is judged here.
/// Every fault is named, not only the first.
enum RecordProfile {
  static let context = JSON.strings(Vocabulary.context)

  /// Whether a document that reads as a license keeps the profile, by its proof taken apart.
  ///
  /// Only for a plain text that `LicenseContent(profiled:)` has read: whatever is read there has a
  /// known name and one form, so that no number and no other name can be in it.
  static func holds(in document: JSON, read license: LicenseContent) -> Bool {
    guard let proof = document["proof"], let members = proof.members,
      let created = proof["created"]?.string
    else { return false }
    return document["@context"] == context && license.validFrom.precedes(license.validUntil)
      && hasProofMembers(members) && RecordForm.isTime(created)
  }

  /// The faults of the document itself; its proof's content is looked at as plain JSON only.
  static func documentFaults(in document: JSON) -> [ProfileFault] {
    guard document.members != nil else {
      return [ProfileFault(.object, "", document, "must be an object")]
    }
    return TextRules(document).faults + contextFaults(document) + timeFaults(document)
      + assignerFaults(document)
  }

  private static func contextFaults(_ document: JSON) -> [ProfileFault] {
    guard document["@context"] != context else { return [] }
    let problem = "must be [\"\(Vocabulary.credentials)\", \"\(Vocabulary.odrl)\"]"
    return [ProfileFault(.context, "/@context", document["@context"] ?? document, problem)]
  }

  private static func timeFaults(_ document: JSON) -> [ProfileFault] {
    let names = ["validFrom", "validUntil"]
    let faults = names.filter { !RecordForm.isTime(document[$0]?.string ?? "") }.map { name in
      ProfileFault(
        .time, "/\(name)", document[name] ?? document, "must be \(RecordForm.timeWords)")
    }
    guard faults.isEmpty, let from = document["validFrom"]?.string,
      let until = document["validUntil"]?.string, !from.precedes(until)
    else { return faults }
    return [
      ProfileFault(.period, "/validUntil", document["validUntil"], "must be after validFrom")
    ]
  }

  private static func assignerFaults(_ document: JSON) -> [ProfileFault] {
    let assigner = document["credentialSubject"]?["assigner"]?["id"]
    let issuer = document["issuer"]?["id"]?.string
    if let issuer, let id = assigner?.string, id.isExactly(issuer) { return [] }
    return [
      ProfileFault(
        .assigner, "/credentialSubject/assigner/id", assigner ?? document, "must be the issuer's id"
      )
    ]
  }
}
