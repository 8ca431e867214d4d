import Ledger
public import Licensing

extension Desk {
  /// The price of a license, whether or not it would be granted.
  public func quote(_ request: LicenseRequest, now: Instant) throws -> PriceQuote {
    try ledger.read { reader in
      let now = try reader.recordedTime(now: now)
      let matter = try readCase(request, reader, now: now)
      let decision = Licensing.decide(
        request.terms, in: matter.situation, calendar: matter.calendar)
      return PriceQuote(
        article: matter.situation.article, partner: matter.situation.partner, decision: decision)
    }
  }
}
