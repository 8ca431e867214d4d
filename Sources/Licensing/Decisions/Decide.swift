/// Decides a request.
public func decide(
  _ request: RequestedTerms, in situation: Situation, calendar: LocalCalendar, purpose: Purpose
) -> Decision {
  Decision(
    outcome: .refused, findings: [], deciding: nil, agreement: nil, terms: nil, quote: nil)
}
