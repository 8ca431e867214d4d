extension SHA256Digest {
  /// The digest of these 32 bytes; nil for another count.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.bytes = Array(bytes)
  }

  /// The digest that `body` writes: all of the 32 bytes it is given.
  init(writing body: (UnsafeMutablePointer<UInt8>) -> Void) {
    bytes = [UInt8](unsafeUninitializedCapacity: 32) { output, count in
      // A buffer with room for 32 bytes has an address.
      if let start = output.baseAddress { body(start) }
      count = 32
    }
  }
}
