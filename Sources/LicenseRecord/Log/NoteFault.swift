/// Why bytes are not a note that is to be believed (C2SP signed-note).
public enum NoteFault: Error, Hashable, Sendable {
  /// The note is longer than 1 MiB or has more than 100 signatures.
  case tooLong
  /// The note is not UTF-8, or has a control character other than the newline.
  case characters
  /// There is no blank line with signature lines after it, up to a final newline.
  case noSignatures
  /// The signature line of this number, from 1, is not a dash, a name and base64.
  case signatureLine(Int)
  /// A known key's signature does not hold.
  case signature(name: String)
  /// None of the signatures is by a known key.
  case unknownKeys
}
