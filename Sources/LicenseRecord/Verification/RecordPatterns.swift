/// The patterns of records that were verified, for those who verify thousands of them.
///
/// A text that fits one is read without parsing. Whether its pattern is known decides how long a
/// verdict takes, never which.
public struct RecordPatterns: Sendable {
  private var known: [RecordPattern] = []

  /// The records of a publisher have few shapes; beyond so many the first is let go.
  private static let limit = 16

  /// No pattern yet.
  public init() {}

  /// Keeps the pattern of a verified record that had to be parsed.
  public mutating func learn(from verdict: Verdict) {
    guard verdict.isInEmittedForm, let verified = verdict.verified,
      case .document = verified.source
    else { return }
    learn(verified.content)
  }

  mutating func learn(_ license: LicenseContent) {
    let shape = RecordShape(of: license)
    guard !known.contains(where: { $0.shape == shape }), let pattern = RecordPattern(of: license)
    else { return }
    known.append(pattern)
    if known.count > RecordPatterns.limit { known.removeFirst() }
  }

  /// The record of a text that fits a pattern.
  func record(in text: [UInt8]) -> SoundRecord? {
    for pattern in known {
      if let record = pattern.record(in: text) { return record }
    }
    return nil
  }
}
