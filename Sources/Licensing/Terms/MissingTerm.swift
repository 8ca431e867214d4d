/// A term the request has to name, since the agreement leaves a choice.
public struct MissingTerm: Hashable, Sendable {
  /// Which term.
  public let name: Name
  /// What the agreement allows; empty where the choice is open (a date, a number).
  public let choices: [String]

  /// Makes a missing term from its parts.
  public init(
    name: Name,
    choices: [String]
  ) {
    self.name = name
    self.choices = choices
  }

  /// The terms that can be missing, in the order in which they are reported.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// Where the copy is to appear.
    case channel
    /// Where it is to be available.
    case territory
    /// In which language.
    case language
    /// The last day.
    case until
    /// How many people it reaches.
    case audience
  }
}
