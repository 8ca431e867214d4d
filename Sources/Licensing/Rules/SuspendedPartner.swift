extension Rule {
  /// A suspended partner gets no license.
  static let suspendedPartner = Rule(code: .suspendedPartner) { matter in
    guard matter.situation.partner.isSuspended else { return nil }
    return .refusal(.suspendedPartner, asked: [matter.situation.partner.id.text])
  }
}
