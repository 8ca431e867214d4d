import CLibCrypto

/// Memory for one SHA-256 computation after another, owned and freed here.
///
/// Making a context and looking an algorithm up by its name cost more than the hash of a node;
/// here both are done once. For one thread at a time.
struct DigestContext: ~Copyable {
  private let context: OpaquePointer

  /// SHA-256, looked up once for the whole process: a constant that libcrypto counts and locks.
  private nonisolated(unsafe) static let sha256: OpaquePointer = {
    guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else {
      // No input reaches this: it means a libcrypto without SHA-2, where nothing can be proved.
      preconditionFailure("libcrypto cannot compute a SHA-2 digest")
    }
    return algorithm
  }()

  init() {
    guard let context = EVP_MD_CTX_new() else {
      preconditionFailure("libcrypto has no memory for a digest")
    }
    self.context = context
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// Begins a digest, whatever came before.
  func begin() {
    check(EVP_DigestInit_ex2(context, DigestContext.sha256, nil))
  }

  /// Adds `count` bytes.
  func add(_ bytes: UnsafeRawPointer?, _ count: Int) {
    check(EVP_DigestUpdate(context, bytes, count))
  }

  /// Ends the digest and writes its 32 bytes; they may lie where the input lay.
  func end(into output: UnsafeMutablePointer<UInt8>) {
    check(EVP_DigestFinal_ex(context, output, nil))
  }

  private func check(_ result: Int32) {
    precondition(result == 1, "libcrypto cannot compute a SHA-2 digest")
  }
}
