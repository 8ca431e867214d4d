/// The checks of a record, in the order they are made and reported.
public enum VerificationCheck: String, CaseIterable, Sendable {
  /// The bytes are one JSON document, strictly.
  case syntax
  /// The document keeps the restrictions of the profile.
  case profile
  /// The document says what a license record says, and no more.
  case schema
  /// A trusted key is the one the record names.
  case key
  /// The signature is that key's over this document.
  case signature
  /// The time lies in the license's period.
  case period
  /// The license is neither revoked nor suspended.
  case status
  /// The record is in the publisher's log.
  case log
  /// An independent clock saw the record.
  case timestamp
  /// A delivered file is the licensed text.
  case content
}
