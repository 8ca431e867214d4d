import LicenseRecord
import Licensing
import Synchronization

/// What a desk makes once and uses for every license: decoding a key costs as much
/// as signing with it, and so does opening a time zone.
final class Kept: Sendable {
  private let key = Mutex<SigningKey?>(nil)
  private let zone = Mutex<(name: String, calendar: LocalCalendar)?>(nil)

  /// The license key; `read` is called the first time.
  func licenseKey(_ read: () throws -> SigningKey) throws -> SigningKey {
    try key.withLock { held in
      if let held { return held }
      let made = try read()
      held = made
      return made
    }
  }

  /// The calendar of a time zone; `make` is called when it is another one.
  func calendar(_ name: String, _ make: () throws -> LocalCalendar) throws -> LocalCalendar {
    try zone.withLock { held in
      if let held, held.name == name { return held.calendar }
      let made = try make()
      held = (name, made)
      return made
    }
  }
}
