import Ledger
import Licensing
import LicensingDesk

/// What is said of licenses whose state was changed, or in a dry run would be.
struct StateWords {
  let isDryRun: Bool

  /// Prints one change.
  func show(
    _ change: LicenseChange, _ state: String, fee: LicenseRevocation.Fee?, _ json: JSONOption
  ) throws {
    if json.isOn { return try Console.print(json: Views.changed(change)) }
    let number = change.license.number.description
    guard change.changed else {
      return try Console.print("\(number) is \(state) (it was before; nothing written)")
    }
    let consequence = fee.map { "; " + self.fee(change, $0) } ?? ""
    try Console.print(start + "\(number) \(becomes) \(state)" + consequence)
    hint()
  }

  /// Says where partners learn of it.
  func hint() {
    if !isDryRun { Console.hint("partners see it after \"" + typed("publish DIR") + "\"") }
  }

  var start: String { isDryRun ? "dry run, nothing written: " : "" }

  var becomes: String { isDryRun ? "would be" : "is" }

  /// The same of several.
  var become: String { isDryRun ? "would be" : "are" }

  private func fee(_ change: LicenseChange, _ fee: LicenseRevocation.Fee) -> String {
    if let reversed = change.reversed {
      return "its fee of \(reversed.amount) \(becomes) booked back in \(reversed.month)"
    }
    let total = change.license.total
    guard total.isZero else { return "its fee of \(total) \(becomes) kept" }
    return "it has no fee" + (fee == .reverse ? ", so there is nothing to reverse" : "")
  }
}
