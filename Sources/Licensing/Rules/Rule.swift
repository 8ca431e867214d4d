/// One reason why a request may not be granted as it stands.
struct Rule: Sendable {
  /// The name under which it reports.
  let code: Finding.Code
  /// What it finds; nil when the matter passes.
  let judge: @Sendable (Matter) -> Finding?

  /// All rules, in the order of precedence.
  ///
  /// Every one is asked, and all that find something are reported; of the strongest, the first
  /// decides.
  static let inOrder: [Rule] =
    [
      .withdrawnArticle, .erasedArticle, .clearanceNo, .clearanceVerify, .suspendedPartner,
      .noAgreement,
    ] + coverage
    + [.embargo, .unclearedImages, .exclusivity, .noRateCard, .unpriced]

  /// The rules by which one agreement covers a request and another does not.
  static let coverage: [Rule] = [.channel, .territory, .language, .section, .period]
}

extension Finding {
  /// A finding that refuses.
  static func refusal(
    _ code: Code, asked: [String] = [], allowed: [String] = []
  ) -> Finding {
    Finding(code: code, strength: .refuse, asked: asked, allowed: allowed)
  }
}
