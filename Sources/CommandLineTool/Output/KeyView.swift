import Ledger
import LicenseRecord
import Licensing
import LicensingDesk
import StrictJSON

/// How keys are shown.
enum KeyView {
  /// The state of a key, with the moment that belongs to it.
  static func state(_ key: ListedKey) -> String {
    switch key.state {
    case .waiting, .signing, .replaced: key.state.rawValue
    case .retired: "retired, expires \(key.expires?.text ?? "")"
    case .revoked: "revoked \(key.revoked?.text ?? "")"
    }
  }

  /// A key for programs.
  static func json(_ key: ListedKey) -> JSON { Views.object(members(key)) }

  /// A key that was changed, or in a dry run would be.
  static func json(_ change: KeyChange) -> JSON {
    let numbers = change.reissued.map { JSON.text($0.number.description) }
    return Views.object(
      members(change.key) + [
        ("changed", JSON(.bool(change.changed))),
        ("previous", .text(change.previous?.name.thumbprint)),
        ("reissued", change.key.state == .revoked ? Views.array(numbers) : nil),
      ])
  }

  private static func members(_ key: ListedKey) -> [(String, JSON?)] {
    [
      ("id", .text(key.name.thumbprint)), ("role", .text(key.role.rawValue)),
      ("state", .text(key.state.rawValue)), ("added", .text(key.added.text)),
      ("expires", .text(key.expires?.text)), ("revoked", .text(key.revoked?.text)),
      ("multibase", .text(key.key.multibase)),
    ]
  }
}
