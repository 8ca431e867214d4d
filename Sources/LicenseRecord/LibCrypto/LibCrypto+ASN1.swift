import CLibCrypto

extension LibCrypto {
  /// The bytes of an ASN.1 string of any kind; none for a null pointer.
  static func bytes(of string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
    guard let string, let start = ASN1_STRING_get0_data(string) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(string))))
  }

  /// A number that is not negative; nil for one that is or is not there.
  ///
  /// What does not fit is the greatest `Int`: too many of anything.
  static func count(_ integer: UnsafePointer<ASN1_INTEGER>?) -> Int? {
    guard let integer, integer.pointee.type == V_ASN1_INTEGER else { return nil }
    var value: UInt64 = 0
    guard ASN1_INTEGER_get_uint64(&value, integer) == 1 else {
      ERR_clear_error()
      return .max
    }
    return Int(clamping: value)
  }

  /// The name of an algorithm, else its number: `1.2.840.…`.
  static func name(of object: OpaquePointer?) -> String {
    var text = [CChar](repeating: 0, count: 128)
    guard let object, OBJ_obj2txt(&text, Int32(text.count), object, 0) > 0 else { return "?" }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
