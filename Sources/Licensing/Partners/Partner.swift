/// Somebody who republishes (the ODRL assignee).
public struct Partner: Hashable, Sendable {
  /// The publisher's name for the partner.
  public let id: PartnerID
  /// The name as printed.
  public let name: String
  /// The partner's address; nil when none is known.
  public let url: String?
  /// People reached in a month; nil when unknown.
  public let audience: Int?
  /// What kind of user it is.
  public let useClass: UseClass
  /// Whether licensing to it is halted.
  public let isSuspended: Bool

  /// Makes a partner from its parts.
  public init(
    id: PartnerID,
    name: String,
    url: String?,
    audience: Int?,
    useClass: UseClass,
    isSuspended: Bool
  ) {
    self.id = id
    self.name = name
    self.url = url
    self.audience = audience
    self.useClass = useClass
    self.isSuspended = isSuspended
  }
}
