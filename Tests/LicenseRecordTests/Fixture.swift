import LicenseRecord
import StrictJSON

/// A license record of our own writing and the key it is signed with.
enum Fixture {
  static let time = "2026-10-01T00:00:00Z"
  static let text = Array(
    "Ferry timetable changes\n\nThe winter timetable begins on Sunday.\n".utf8)

  static func key() throws -> SigningKey {
    try SigningKey(pem: Array(SigningKeyTests.pem.utf8))
  }

  static let content = LicenseContent(
    number: "LIC-2026-000007", host: "harbour.example", publisherName: "Harbour Gazette",
    statusListNumber: 1, statusIndex: 40_213, assigneeID: "https://north.example/",
    assigneeName: "North Sheet “Ltd”",
    agreementUUID: "urn:uuid:0f6b3f6e-8f8e-4a57-9d6b-1f0f0c0a7a11",
    territories: ["GBR", "IRL"], channels: ["web"], languages: ["en", "tr"],
    validFrom: "2026-09-15T05:00:00Z", validUntil: "2027-09-15T05:00:00Z",
    fee: LicenseContent.Fee(amount: "593.12", currency: "EUR", due: "2026-10-15T00:00:00Z"),
    creditText:
      "Originally published by Harbour Gazette. Republished with permission (LIC-2026-000007).",
    prohibitsModification: true,
    targetID: "urn:newsml:harbour.example:20260914:ferry-timetable:3",
    digestSRI: SHA256Digest(of: text).sri, mediaType: "text/plain",
    headline: "Ferry timetable changes 🚢 é/e\u{301} \"quoted\" \\ \u{2028}",
    author: "Ana Lindqvist", url: "https://harbour.example/2026/09/14/ferry-timetable")

  /// The signed record of `content`.
  static func record(_ content: LicenseContent = content) throws -> JSON {
    try content.record(signedWith: key(), created: "2026-09-14T18:02:11Z").document
  }

  /// The unsigned document of `content`.
  static func document(_ content: LicenseContent = content) throws -> JSON {
    try JSON.parse(content.canonicalDocument())
  }

  /// The verdict of one who has the key, at a time within the period.
  static func verdict(
    _ bytes: [UInt8], at time: String = time, content: [UInt8]? = nil, status: LedgerStatus? = nil
  ) throws -> Verdict {
    Verifier.verify(
      bytes, trust: .pinned(try key().publicKey), at: time, with: Evidence(content: content),
      status: status)
  }

  /// Signs whatever the document and its proof say, so that nothing but a rule can refuse it.
  static func resigned(_ document: JSON) throws -> JSON {
    guard let proof = document["proof"], proof.members != nil else { return document }
    let options = proof.removing("proofValue")
    let tbs =
      SHA256Digest(of: options.canonical()).bytes
      + SHA256Digest(of: document.removing("proof").canonical()).bytes
    let value = JSON(.string("z" + Base58.encode(try key().sign(tbs))))
    return document.replacing("proof", with: options.replacing("proofValue", with: value))
  }
}

extension JSON {
  /// The document with the value at a path of member names and indexes changed.
  ///
  /// `change` gets the value there, or nil; nil as its result removes the member.
  func changing(_ path: [String], _ change: (JSON?) -> JSON?) -> JSON {
    guard let step = path.first else { return change(self) ?? self }
    let rest = Array(path.dropFirst())
    if var elements = array, let index = Int(step) {
      elements[index] = elements[index].changing(rest, change)
      return JSON(.array(elements))
    }
    if rest.isEmpty {
      return change(self[step]).map { replacing(step, with: $0) } ?? removing(step)
    }
    return replacing(step, with: (self[step] ?? [:]).changing(rest, change))
  }

  /// As above, with the path written as a JSON Pointer and a fixed new value.
  func setting(_ pointer: String, to value: JSON?) -> JSON {
    changing(pointer.split(separator: "/").map(String.init)) { _ in value }
  }
}
