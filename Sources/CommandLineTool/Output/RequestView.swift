import Ledger
import Licensing
import LicensingDesk
import StrictJSON

/// What `license request --json` prints.
enum RequestView {
  static func json(_ outcome: RequestOutcome) -> JSON {
    switch outcome {
    case .issued(let delivery, let decision):
      Views.object(
        [("status", .text("granted"))] + members(delivery) + members(decision))
    case .standing(let delivery):
      Views.object([("status", .text("already_granted"))] + members(delivery))
    case .wouldIssue(let decision):
      Views.object([("status", .text("would_be_granted"))] + members(decision))
    case .refused(let decision):
      Views.object([("status", .text("refused"))] + members(decision))
    case .incomplete(let missing):
      Views.object([("status", .text("incomplete")), ("missing", view(missing))])
    }
  }

  static func members(_ delivery: Delivery) -> [(String, JSON?)] {
    [
      ("license", Views.license(delivery.license)),
      ("files", Views.array(delivery.files.map { .text($0) })),
    ]
  }

  static func members(_ decision: Decision) -> [(String, JSON?)] {
    [
      ("agreement", .text(decision.agreement?.text)), ("terms", decision.terms?.json),
      ("quote", decision.quote?.json), ("code", .text(decision.deciding?.code.rawValue)),
      ("findings", Views.array(decision.findings.map(\.json))),
    ]
  }

  static func view(_ missing: [MissingTerm]) -> JSON {
    Views.array(
      missing.map { term in
        Views.object([
          ("name", .text(term.name.rawValue)),
          ("choices", Views.array(term.choices.map { .text($0) })),
        ])
      })
  }
}

/// A license as a person reads it.
enum LicenseText {
  static func listing(_ license: IssuedLicense) -> String { lines(license, nil).text }

  /// The license with what has become of it.
  static func listing(_ details: Desk.LicenseDetails) -> String {
    let change = details.change
    var listing = lines(details.delivery.license, change)
    if let change {
      listing.add(
        "changed", "\(change.time) by \(change.actor): \(change.reason ?? "(reason erased)")")
    }
    if let timestamp = details.timestamp {
      listing.add("timestamp", "stored \(timestamp.time) by \(timestamp.actor)")
    }
    return listing.text
  }

  private static func lines(_ license: IssuedLicense, _ change: StateChange?) -> Listing {
    var listing = Listing()
    listing.add("article", "\(license.article), version \(license.version)")
    listing.add("partner", license.partner.text)
    listing.add("agreement", license.agreement.text)
    listing.add("issued", license.issued.text)
    listing.add("from", license.validFrom.text)
    listing.add("until", "before \(license.validUntil.text)")
    listing.add(
      "fee",
      "\(license.total), month \(license.month)" + (change?.fee == .reverse ? ", reversed" : ""))
    listing.add("state", license.state.rawValue)
    return listing
  }
}
