/// The text form of a signature: multibase `z` and base58 of exactly 64 bytes.
enum ProofValue {
  /// 64 bytes are never longer than 88 digits in base 58.
  private static let maximumLength = 89

  static func encode(_ signature: [UInt8]) -> String {
    "z" + Base58.encode(signature)
  }

  static func decode(_ text: String?) throws(ProofFault) -> [UInt8] {
    guard let text, text.utf8.count <= maximumLength,
      let digits = text.dropping(prefix: "z"),
      let signature = Base58.decode(digits), signature.count == 64
    else { throw ProofFault.value }
    return signature
  }
}
