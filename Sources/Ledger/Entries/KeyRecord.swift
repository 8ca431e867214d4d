public import LicenseRecord
import StrictJSON

/// The public half of a key of the home.
public struct KeyRecord: Hashable, Sendable {
  /// What a key signs.
  ///
  /// Licenses and the log never share one.
  public enum Role: String, CaseIterable, Sendable {
    case license
    case log
  }

  /// What the key signs.
  public let role: Role
  /// The key itself.
  public let key: PublicKey

  /// A key in its role.
  public init(role: Role, key: PublicKey) {
    self.role = role
    self.key = key
  }

  var json: JSON {
    .object([
      ("role", .text(role.rawValue)), ("thumbprint", .text(key.thumbprint)),
      ("multibase", .text(key.multibase)),
    ])
  }
}
