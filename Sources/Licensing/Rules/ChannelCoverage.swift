extension Rule {
  /// Every channel must lie within the agreement.
  static let channel = Rule(code: .channel) { matter in
    guard let agreement = matter.agreement, let asked = matter.resolution?.channels else {
      return nil
    }
    let outside = asked.filter { !agreement.channels.contains($0) }
    guard !outside.isEmpty else { return nil }
    return .refusal(
      .channel, asked: outside.map(\.rawValue), allowed: agreement.channels.map(\.rawValue))
  }
}
