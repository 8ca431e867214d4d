/// Base64 with padding (RFC 4648, section 4), as Subresource Integrity writes digests.
public enum Base64 {
  private static let form = Base64Form(last: "+/", isPadded: true)

  /// The text of `bytes` on one line.
  public static func encode(_ bytes: [UInt8]) -> String {
    form.encode(bytes)
  }

  /// The bytes, or nil unless the text is exactly what `encode` gives for them.
  public static func decode(_ text: String) -> [UInt8]? {
    form.decode(text)
  }
}
