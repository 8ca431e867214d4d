/// What makes a rate card unusable.
public struct RateCardFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where in the rate card document (JSON Pointer, RFC 6901).
  public let place: String
  /// What is wrong there.
  public let problem: String

  /// Makes a fault from its parts.
  public init(place: String, problem: String) {
    self.place = place
    self.problem = problem
  }

  /// Place and problem in one line.
  public var description: String { "\(place): \(problem)" }
}
