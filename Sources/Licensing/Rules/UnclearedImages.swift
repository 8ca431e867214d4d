extension Rule {
  /// No more images are licensed than are cleared.
  static let unclearedImages = Rule(code: .unclearedImages) { matter in
    let (asked, cleared) = (matter.request.images, matter.situation.article.clearedImages)
    guard asked < 0 || asked > cleared else { return nil }
    return .refusal(
      .unclearedImages, asked: [String(asked)], allowed: [String(max(0, cleared))])
  }
}
