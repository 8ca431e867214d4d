extension Rule {
  /// No license starts before the article's embargo ends.
  static let embargo = Rule(code: .embargo) { matter in
    guard let embargo = matter.situation.article.embargoUntil, matter.start < embargo else {
      return nil
    }
    return .refusal(.embargo, asked: [matter.start.text], allowed: [embargo.text])
  }
}
