public import Ledger
public import Licensing

/// One line of many requests: what is asked for, or why that cannot be told.
public struct BatchLine: Sendable {
  /// Where it begins, from 1.
  public let number: Int
  /// What is asked for.
  public let request: Result<LicenseRequest, any Error>

  /// A line.
  public init(number: Int, request: Result<LicenseRequest, any Error>) {
    self.number = number
    self.request = request
  }
}

/// What became of one line of many; reported only once it is on disk.
public struct BatchOutcome: Sendable {
  /// Where the line begins, from 1.
  public let line: Int
  /// What came of it, or why nothing could.
  public let result: Result<Answer, any Error>

  /// What became of a request.
  public enum Answer: Sendable {
    /// A license was issued.
    case issued(IssuedLicense)
    /// An equal request has led to this license before; nothing new was booked.
    case standing(IssuedLicense)
    /// It was refused; every reason is in the decision.
    indirect case refused(Decision)
    /// The agreement leaves a choice that was not made; nothing was written.
    case incomplete([MissingTerm])
  }
}
