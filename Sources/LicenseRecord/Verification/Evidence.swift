/// What a verifier has beside the record itself; all of it may be missing.
///
/// A log proof and a timestamp are judged only when there is something to trust them by, and then
/// nothing wrong with them is forgiven; without it the verdict says that they were not checked.
public struct Evidence: Sendable {
  /// The delivered text, to be held against the record's digest.
  public let content: [UInt8]?
  /// The publisher's status lists, verified for the same moment as the record is judged at.
  public let statusLists: VerifiedStatusLists?
  /// The bytes of the record's `.tlog-proof` file.
  public let logProof: [UInt8]?
  /// The logs and witnesses that are believed.
  public let logPolicy: LogPolicy?
  /// The bytes of the record's `.tsr` file.
  public let timestamp: [UInt8]?
  /// The timestamp authorities that are believed.
  public let authorities: TimestampAuthorities?

  /// Evidence of the given parts.
  public init(
    content: [UInt8]? = nil, statusLists: VerifiedStatusLists? = nil, logProof: [UInt8]? = nil,
    logPolicy: LogPolicy? = nil, timestamp: [UInt8]? = nil,
    authorities: TimestampAuthorities? = nil
  ) {
    self.content = content
    self.statusLists = statusLists
    self.logProof = logProof
    self.logPolicy = logPolicy
    self.timestamp = timestamp
    self.authorities = authorities
  }

  /// Nothing beside the record.
  public static let none = Evidence()

  /// Whether there is anything that could show when an independent clock saw the record.
  var mayShowTime: Bool {
    logProof != nil && logPolicy != nil || timestamp != nil && authorities != nil
  }
}
