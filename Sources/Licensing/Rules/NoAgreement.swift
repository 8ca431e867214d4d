extension Rule {
  /// Some agreement with the partner must be in force on the first day.
  static let noAgreement = Rule(code: .noAgreement) { matter in
    guard matter.agreement == nil else { return nil }
    let own = matter.situation.agreements.filter { $0.partner == matter.situation.partner.id }
    return .refusal(
      .noAgreement, asked: [matter.firstDay.text], allowed: own.map(\.interval))
  }
}
