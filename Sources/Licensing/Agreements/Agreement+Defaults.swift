extension Agreement {
  /// What an agreement grants when a request leaves a term open; nil where it names nothing.
  public struct Defaults: Hashable, Sendable {
    /// The channels meant.
    public let channels: [Channel]?
    /// The territories meant.
    public let territories: [Territory]?
    /// The languages meant.
    public let languages: [Language]?

    /// Makes the defaults from its parts.
    public init(
      channels: [Channel]? = nil,
      territories: [Territory]? = nil,
      languages: [Language]? = nil
    ) {
      self.channels = channels.map(sortedOnce)
      self.territories = territories.map(simplified)
      self.languages = languages.map(sortedOnce)
    }
  }
}
