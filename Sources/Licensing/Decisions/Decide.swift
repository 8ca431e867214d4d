/// Decides a request: resolves its terms, asks every rule, and prices what can be priced.
///
/// Of the partner's agreements in force on the first day, the first that covers the request counts,
/// else the first. A refusal outweighs missing terms. Nothing here throws, waits or looks at a
/// clock: the same arguments always give the same decision.
public func decide(
  _ request: RequestedTerms, in situation: Situation, calendar: LocalCalendar
) -> Decision {
  let matter = chosenMatter(request, in: situation, calendar: calendar)
  let findings = Rule.inOrder.compactMap { $0.judge(matter) }
  let strongest = findings.map(\.strength).max()
  return Decision(
    outcome: outcome(of: matter, strongest: strongest ?? .pass),
    findings: findings, deciding: findings.first { $0.strength == strongest },
    agreement: matter.agreement?.id, terms: matter.terms, quote: matter.quote)
}

private func chosenMatter(
  _ request: RequestedTerms, in situation: Situation, calendar: LocalCalendar
) -> Matter {
  let firstDay = request.from ?? calendar.day(situation.now)
  var fallback: Matter?
  for agreement in situation.agreements
  where agreement.partner == situation.partner.id && agreement.isInForce(on: firstDay) {
    let matter = Matter(
      request, in: situation, under: agreement, calendar: calendar)
    if Rule.coverage.allSatisfy({ $0.judge(matter) == nil }) { return matter }
    fallback = fallback ?? matter
  }
  return fallback
    ?? Matter(request, in: situation, under: nil, calendar: calendar)
}

private func outcome(of matter: Matter, strongest: Strength) -> Decision.Outcome {
  // Approval is no outcome yet, so whatever asks for it is not granted.
  guard strongest < .approve else { return .refused }
  let missing = matter.resolution?.missing ?? []
  guard missing.isEmpty else { return .incomplete(missing) }
  guard let agreement = matter.agreement, let terms = matter.terms, let quote = matter.quote
  else { return .refused }
  return .granted(
    Grant(
      agreement: agreement, terms: terms, quote: quote, paymentDays: matter.rateCard?.paymentDays))
}
