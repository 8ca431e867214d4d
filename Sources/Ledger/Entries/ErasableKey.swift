import LicenseRecord

/// Names a text that may have to be forgotten: SHA-256(salt followed by content).
///
/// The log holds the key; the text lies in a table of its own. Erasing the text
/// leaves the key, and the salt keeps the key from confirming a guess.
public struct ErasableKey: Hashable, Sendable {
  /// 64 hexadecimal digits.
  public let text: String

  init(text: String) { self.text = text }

  init(salt: [UInt8], content: String) {
    text = SHA256Digest(of: salt + Array(content.utf8)).hex
  }
}
