import CLibCrypto

/// The calls into libcrypto that need no handle: digests, error texts.
///
/// Only the files beside this one touch C.
enum LibCrypto {
  /// SHA-256 (FIPS 180-4): 32 bytes.
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    digest(bytes, count: 32, algorithm: fetchedSHA256)
  }

  /// SHA-256 of some bytes with others after them.
  static func sha256(_ start: ArraySlice<UInt8>, _ end: ArraySlice<UInt8>) -> [UInt8] {
    let context = DigestContext()
    context.begin()
    for part in [start, end] { part.withUnsafeBytes { context.add($0.baseAddress, $0.count) } }
    return SHA256Digest { context.end(into: $0) }.bytes
  }

  /// SHA-384 (FIPS 180-4): 48 bytes.
  static func sha384(_ bytes: [UInt8]) -> [UInt8] {
    digest(bytes, count: 48, algorithm: EVP_sha384())
  }

  /// Fetched once: `EVP_sha256()` is looked up anew for every digest.
  ///
  /// Shared by all threads; nothing changes it after it was fetched (OpenSSL, "provider").
  nonisolated(unsafe) static let fetchedSHA256 = EVP_MD_fetch(nil, "SHA256", nil)

  private static func digest(
    _ bytes: [UInt8], count: Int, algorithm: OpaquePointer?
  ) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { output, initialized in
      let result = bytes.withUnsafeBytes {
        EVP_Digest($0.baseAddress, $0.count, output.baseAddress, nil, algorithm, nil)
      }
      // No input reaches this: it means a libcrypto without SHA-2, where nothing can be proved.
      precondition(result == 1, "libcrypto cannot compute a SHA-2 digest")
      initialized = count
    }
  }

  /// Overwrites a secret in memory, so that the compiler cannot leave it out.
  static func wipe<Byte: FixedWidthInteger>(_ bytes: inout [Byte]) {
    bytes.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
  }

  /// The error for a failed call, with the reason OpenSSL left in this thread's queue.
  ///
  /// Empties the queue, so that no later failure is explained by an older one.
  static func failure(_ operation: String) -> KeyError {
    let code = ERR_peek_last_error()
    var text = [CChar](repeating: 0, count: 256)
    ERR_error_string_n(code, &text, text.count)
    ERR_clear_error()
    let reason = code == 0 ? "no reason given" : text.withUnsafeBufferPointer(string)
    return KeyError.library(operation: operation, reason: reason)
  }

  private static func string(_ characters: UnsafeBufferPointer<CChar>) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
