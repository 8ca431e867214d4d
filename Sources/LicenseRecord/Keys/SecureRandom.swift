/// Random bytes fit for keys, nonces and list indexes, from the system's generator
/// (`getrandom(2)`).
///
/// Not from libcrypto's: setting that one up takes a command longer than signing, and it starts
/// from the same bytes. A count below zero gives none.
public func secureRandom(_ count: Int) -> [UInt8] {
  var generator = SystemRandomNumberGenerator()
  return [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initialized in
    while initialized < count {
      withUnsafeBytes(of: generator.next()) { word in
        for byte in word.prefix(count - initialized) {
          buffer.initializeElement(at: initialized, to: byte)
          initialized += 1
        }
      }
    }
  }
}
