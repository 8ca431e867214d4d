/// The digest of delivered bytes as a record spells it (W3C Subresource Integrity).
///
/// `sha256-` is what is written; `sha384-` is read as well, since VC 2.0 recommends it.
struct ContentDigest: Hashable {
  private let algorithm: Algorithm
  private let digest: [UInt8]

  private enum Algorithm: String, CaseIterable {
    case sha256
    case sha384

    var count: Int { self == .sha256 ? 32 : 48 }
  }

  init?(_ sri: String) {
    for algorithm in Algorithm.allCases {
      guard let rest = sri.dropping(prefix: algorithm.rawValue + "-") else { continue }
      guard let digest = Base64.decode(rest), digest.count == algorithm.count else { return nil }
      self.algorithm = algorithm
      self.digest = digest
      return
    }
    return nil
  }

  func matches(_ bytes: [UInt8]) -> Bool {
    switch algorithm {
    case .sha256: LibCrypto.sha256(bytes) == digest
    case .sha384: LibCrypto.sha384(bytes) == digest
    }
  }
}
