extension Rule {
  /// An article whose text was erased cannot be delivered, so it is not licensed.
  static let erasedArticle = Rule(code: .erasedArticle) { matter in
    guard matter.situation.article.isErased else { return nil }
    return .refusal(.erasedArticle, asked: [matter.situation.article.id.text])
  }
}
