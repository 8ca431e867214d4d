extension Rule {
  /// An article the publisher has taken back is not licensed.
  static let withdrawnArticle = Rule(code: .withdrawnArticle) { matter in
    guard matter.situation.article.isWithdrawn else { return nil }
    return .refusal(.withdrawnArticle, asked: [matter.situation.article.id.text])
  }
}
