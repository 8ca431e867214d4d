extension Rule {
  /// Exclusivity can be quoted but not licensed yet.
  static let exclusivity = Rule(code: .exclusivity) { matter in
    guard matter.request.isExclusive else { return nil }
    return .refusal(.exclusivity, asked: ["exclusive"])
  }
}
