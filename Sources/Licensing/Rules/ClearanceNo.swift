extension Rule {
  /// An article that may not be licensed is not.
  static let clearanceNo = Rule(code: .clearanceNo) { matter in
    guard matter.situation.article.clearance == .no else { return nil }
    return .refusal(.clearanceNo, asked: [matter.situation.article.id.text])
  }
}
