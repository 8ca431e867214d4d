public import LicenseRecord
public import Newsroom
public import StrictJSON

/// What keeps the desk from doing what was asked.
///
/// "No" is not among these: a refusal is a ``Licensing/Decision``. The words for a
/// person are made by whoever shows them; where a `problem` says what mends it, that
/// follows `; `.
public enum DeskError: Error, Sendable {
  /// What a name can name.
  public enum Subject: String, Sendable {
    case article
    case partner
    case agreement
    case rateCard = "rate card"
    case license
    case key
  }

  /// Nothing of this name; the nearest names that exist.
  case unknown(Subject, name: String, near: [String])
  /// The name is taken by something else.
  case conflict(Subject, name: String, problem: String)
  /// A value that cannot be used, and what is expected.
  case invalid(name: String, value: String, expected: String)
  /// Values that must be given and were not.
  case missing([String])
  /// The article cannot be read.
  case article(ArticleError)
  /// The license is not in a state that can be changed so.
  case state(license: String, problem: String)
  /// A reply of a timestamp authority proves no time for the record of a license.
  case timestamp(path: String, license: String, TimestampFault)
  /// A document breaks its schema.
  case document(source: String, DocumentError)
  /// A document is no JSON.
  case syntax(source: String, JSONSyntaxError)
  /// A file or folder cannot be used.
  case file(path: String, problem: String)
  /// No home is there.
  case noHome(path: String)
  /// A folder is there that is no home.
  case notAHome(path: String)
  /// The keys of a home are there, but not its ledger.
  case ledgerLost(path: String)
  /// Another user could change the home.
  case unsafeHome(path: String, problem: String)
  /// A private key cannot be used.
  case key(path: String, problem: String)
  /// A private key takes a passphrase, and there is none and nobody to ask.
  case locked(path: String)
  /// The passphrase does not open a private key.
  case wrongPassphrase(path: String)
  /// A file does not hold a passphrase that can be used.
  case passphraseFile(path: String, problem: String)
  /// The key is not in a state that can be changed so.
  case keyState(key: String, problem: String)
  /// A home is there with other settings.
  case otherSettings(path: String, names: [String])
  /// The idempotency key belongs to another request.
  case keyReused(key: String, license: String)
  /// The license is in the ledger, but its files could not be put in place.
  case notDelivered(license: String, path: String, problem: String)
}
