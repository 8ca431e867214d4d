extension Rule {
  /// An article nobody has checked is not licensed until somebody has.
  static let clearanceVerify = Rule(code: .clearanceVerify) { matter in
    guard matter.situation.article.clearance == .verify else { return nil }
    return .refusal(.clearanceVerify, asked: [matter.situation.article.id.text])
  }
}
