/// Base64 for names and addresses, without padding (RFC 4648, section 5).
public enum Base64URL {
  private static let form = Base64Form(last: "-_", isPadded: false)

  /// The text of `bytes`.
  public static func encode(_ bytes: [UInt8]) -> String {
    form.encode(bytes)
  }

  /// The bytes, or nil unless the text is exactly what `encode` gives for them.
  public static func decode(_ text: String) -> [UInt8]? {
    form.decode(text)
  }
}
