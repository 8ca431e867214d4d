import CLibCrypto

/// Hashes leaves and nodes of a tree with one context, so that none is made for each.
struct NodeHasher: ~Copyable {
  private let context: OpaquePointer

  init() {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for a digest") }
    self.context = context
  }

  deinit { EVP_MD_CTX_free(context) }

  /// SHA-256(0x00 followed by the leaf's data): RFC 6962, section 2.1.
  func leaf(_ data: [UInt8]) -> [UInt8] { digest(0) { update(data) } }

  /// SHA-256(0x01 followed by both children).
  func node(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> [UInt8] {
    digest(1) {
      update(left)
      update(right)
    }
  }

  private func digest(_ prefix: UInt8, _ fill: () -> Void) -> [UInt8] {
    // No input reaches a failure: it means a libcrypto without SHA-2.
    precondition(
      EVP_DigestInit_ex(context, LibCrypto.fetchedSHA256, nil) == 1,
      "libcrypto cannot compute a SHA-2 digest")
    withUnsafeBytes(of: prefix) { _ = EVP_DigestUpdate(context, $0.baseAddress, 1) }
    fill()
    return [UInt8](unsafeUninitializedCapacity: 32) { output, count in
      precondition(
        EVP_DigestFinal_ex(context, output.baseAddress, nil) == 1,
        "libcrypto cannot compute a SHA-2 digest")
      count = 32
    }
  }

  private func update(_ bytes: some Sequence<UInt8>) {
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { part in
      _ = EVP_DigestUpdate(context, part.baseAddress, part.count)
    }
    if isDone == nil { update(Array(bytes)) }
  }
}
