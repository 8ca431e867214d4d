import Foundation
import LicenseRecord

/// Checks an article that a publisher delivered with a license, before it is published.
struct DeliveryCheck {
  /// The publisher's DID document, fetched once from its own host.
  let publisher: DIDDocument
  /// The thumbprint of the publisher's key, as it stands in the contract.
  let thumbprint: String
  /// Where the article is to appear: a channel, and a country in three letters.
  let channel: String
  let country: String

  /// Whether the article may be published at `now`, and the credit line to print or the reason.
  func judge(record: [UInt8], article: [UInt8], at now: Date) -> (mayPublish: Bool, words: String) {
    let verdict = Verifier.verify(
      record, trust: .did(publisher, thumbprint: thumbprint), at: now.formatted(.iso8601),
      with: Evidence(content: article))
    switch verdict.state {
    case .valid, .statusUnknown, .statusStale:
      // Signed by the publisher, for this text and this moment. Whether the license was revoked
      // since, only the publisher knows.
      break
    case .notYetValid, .expired, .suspended, .revoked, .invalid:
      return (false, verdict.reason ?? verdict.state.rawValue)
    }
    guard let license = verdict.content else { return (false, "nothing was verified") }
    guard license.channels.contains(channel) else {
      return (false, "the license is for \(license.channels.joined(separator: ", "))")
    }
    guard license.territories.isEmpty || license.territories.contains(country) else {
      return (false, "the license is for \(license.territories.joined(separator: ", "))")
    }
    return (true, license.creditText)
  }
}

/// `check-delivery DID-DOCUMENT THUMBPRINT RECORD ARTICLE`: returns what to print and the exit code.
func checkDelivery(_ arguments: [String], at now: Date = Date()) throws -> (String, Int32) {
  guard arguments.count == 4 else {
    return ("usage: check-delivery DID-DOCUMENT THUMBPRINT RECORD ARTICLE", 64)
  }
  let bytes = { (path: String) in Array(try Data(contentsOf: URL(filePath: path))) }
  let check = DeliveryCheck(
    publisher: try DIDDocument(parsing: bytes(arguments[0])), thumbprint: arguments[1],
    channel: "web", country: "GBR")
  let answer = check.judge(
    record: try bytes(arguments[2]), article: try bytes(arguments[3]), at: now)
  return answer.mayPublish
    ? ("publish with the line: \(answer.words)", 0) : ("do not publish: \(answer.words)", 3)
}
