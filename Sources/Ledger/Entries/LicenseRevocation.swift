public import Licensing
import StrictJSON

/// A license taken back for good, and what becomes of its fee.
public struct LicenseRevocation: Sendable {
  /// What becomes of the fee of a license that is revoked.
  public enum Fee: String, CaseIterable, Hashable, Sendable {
    /// It stays owed or paid.
    case keep
    /// It is booked back, in the month of the revocation.
    case reverse
  }

  let license: LicenseNumber
  let fee: Fee
  let month: Month
  let reason: ErasableKey
  let postings: [Posting]

  /// A revocation.
  ///
  /// - `month`: that of the revocation in the publisher's time zone, which a reversal belongs to.
  /// - `booked`: the postings of the grant, which a reversal negates.
  ///
  /// - Throws: A ``Licensing/JournalError`` when they cannot be negated.
  public init(
    _ license: LicenseNumber, fee: Fee, booked: [Posting], month: Month, reason: ErasableKey
  ) throws(JournalError) {
    self.license = license
    self.fee = fee
    self.month = month
    self.reason = reason
    postings =
      fee == .keep || booked.isEmpty ? [] : try JournalEntry(booked).reversed().postings
  }

  var members: [(String, JSON)] {
    [
      ("license", .text(license.description)), ("fee", .text(fee.rawValue)),
      ("month", .text(month.description)), ("reason", .text(reason.text)),
      ("postings", JSON(.array(postings.map { posting in JSON { $0.object(posting.write) } }))),
    ]
  }
}
