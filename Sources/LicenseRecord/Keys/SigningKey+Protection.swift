extension SigningKey {
  /// How a private key file is protected at rest (PBES2: RFC 8018, section 6.2).
  public enum Protection: Hashable, Sendable {
    /// Not at all: whoever reads the file has the key.
    case none
    /// By a key that scrypt derives from a passphrase (RFC 7914, section 7): cost, block size,
    /// parallelization.
    case scrypt(n: Int, r: Int, p: Int)
    /// By a key that PBKDF2 derives from a passphrase (RFC 8018, section 5.2).
    case pbkdf2(iterations: Int)
    /// By one of the old schemes of RFC 8018, section 6.1, and PKCS #12, with weak ciphers.
    case pbes1(iterations: Int)

    /// The fewest iterations of PBKDF2 that are not weak.
    public static let leastIterations = 600_000

    /// The least cost of scrypt that is not weak.
    public static let leastCost = 1 << 15

    /// What this module writes: 28 MiB of memory.
    ///
    /// A block size of 8 is usual, but at this cost it needs some bytes more than the 32 MiB that
    /// OpenSSL's own commands allow scrypt, and the file would be closed to them.
    public static let written = scrypt(n: leastCost, r: 7, p: 1)

    /// Whether there is a protection that costs a guesser too little.
    ///
    /// True for PBKDF2 below 600,000 iterations, scrypt below a cost of 2^15 or the memory of
    /// `written`, and the old schemes. Such a file is read all the same.
    public var isWeak: Bool {
      switch self {
      case .none: false
      case .scrypt(let n, let r, _):
        // The bounds only keep the product from overflowing.
        n < Protection.leastCost || min(n, 1 << 30) * min(r, 1 << 30) < 7 * Protection.leastCost
      case .pbkdf2(let iterations): iterations < Protection.leastIterations
      case .pbes1: true
      }
    }

    /// Whether opening the file stays within 256 MiB of memory and some seconds.
    ///
    /// The parameters stand in the file, so that whoever made it chooses what it costs.
    var isAffordable: Bool {
      switch self {
      case .none: return true
      case .pbkdf2(let iterations), .pbes1(let iterations):
        return (1...Protection.mostIterations).contains(iterations)
      case .scrypt(let n, let r, let p):
        // Each factor alone is bounded first, so that no product overflows.
        let most = Protection.mostMemory / Protection.scryptBlock
        guard (2...most).contains(n), (1...most).contains(r), (1...16).contains(p) else {
          return false
        }
        return n * r <= most && p * r <= most / 16
      }
    }

    /// The most memory for the large table of scrypt, in bytes.
    static let mostMemory = 256 << 20

    private static let mostIterations = 20_000_000

    /// The bytes of scrypt's smallest block, of which its table has n × r.
    private static let scryptBlock = 128
  }
}

extension SigningKey.Protection {
  /// How a private key file is protected.
  ///
  /// Needs no passphrase and derives nothing. Throws `KeyError.notPEM`, `.unexpectedPEM`,
  /// `.unknownProtection` and `.library` for a damaged structure.
  public init(of pem: [UInt8]) throws(KeyError) {
    var block = try PEMBlock(reading: pem)
    defer { LibCrypto.wipe(&block.bytes) }
    self = try SigningKey.protection(of: block)
  }
}

extension SigningKey.Protection: CustomStringConvertible {
  /// The method and its parameters, for a person.
  public var description: String {
    switch self {
    case .none: "none"
    case .scrypt(let n, let r, let p): "scrypt with N \(n), r \(r), p \(p)"
    case .pbkdf2(let iterations): "PBKDF2 with \(iterations) iterations"
    case .pbes1(let iterations): "an old scheme with \(iterations) iterations"
    }
  }
}
