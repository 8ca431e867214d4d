import Foundation
import Ledger
import Licensing
import LicensingDesk

/// Answers a partner's order, such as one that came in by a form: returns what to tell the partner.
///
/// `order` is the partner's own number for it. The same order again, after a timeout or a crash,
/// leads to the same license and is billed once.
func answerOrder(
  _ order: String, of article: String, by partner: String, channels: [Channel],
  desk: Desk, deliveries: String, now: Date = Date()
) throws -> String {
  var request = LicenseRequest(
    article: article, partner: partner, terms: RequestedTerms(channels: channels))
  request.idempotencyKey = "\(partner)/\(order)"
  request.note = "order \(order)"
  let outcome = try desk.request(
    request, out: deliveries, actor: "order form",
    now: Instant(seconds: Int64(now.timeIntervalSince1970)))
  switch outcome {
  case .issued(let delivery, _):
    let license = delivery.license
    return "\(license.number), \(license.total): \(delivery.files.joined(separator: ", "))"
  case .standing(let delivery):
    return "\(delivery.license.number), as before"
  case .refused(let decision):
    return decision.findings.map { finding in
      "refused (\(finding.code.rawValue)): \(finding.asked.joined(separator: ", "))"
        + (finding.allowed.isEmpty ? "" : "; allowed: \(finding.allowed.joined(separator: ", "))")
    }.joined(separator: "\n")
  case .incomplete(let missing):
    return missing.map { term in
      "please choose a \(term.name.rawValue): \(term.choices.joined(separator: ", "))"
    }.joined(separator: "\n")
  case .wouldIssue:
    return "would be granted"  // only `rehearse` answers this
  }
}

/// `answer-order HOME DELIVERIES ORDER ARTICLE PARTNER [CHANNEL …]`: returns what to print.
func answerOrder(_ arguments: [String]) throws -> String {
  let channels = arguments.dropFirst(5).compactMap { Channel(rawValue: $0) }
  guard arguments.count >= 5, channels.count == arguments.count - 5 else {
    return "usage: answer-order HOME DELIVERIES ORDER ARTICLE PARTNER [CHANNEL …]"
  }
  let desk = try Desk(HomeLocation(path: arguments[0]), for: .writing)
  let answer = try answerOrder(
    arguments[2], of: arguments[3], by: arguments[4], channels: channels, desk: desk,
    deliveries: arguments[1])
  try desk.close()
  return answer
}
