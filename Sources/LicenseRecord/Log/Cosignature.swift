/// A witness's signature over a checkpoint and a time (C2SP tlog-cosignature, `cosignature/v1`).
struct Cosignature {
  /// When the witness signed.
  let time: WitnessTime
  private let signature: [UInt8]

  /// The parts of the bytes in a note: eight of the time, the highest first, and 64 of Ed25519.
  ///
  /// Nil for another count, and for a time that is none.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 72,
      let seconds = Int(exactly: bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }),
      let time = WitnessTime(seconds: seconds)
    else { return nil }
    self.time = time
    signature = Array(bytes[8...])
  }

  /// A new signature of a witness.
  init(
    of text: [UInt8], with key: SigningKey, at time: WitnessTime
  ) throws(KeyError) {
    self.time = time
    signature = try key.sign(Cosignature.message(text, time))
  }

  /// The bytes in a note.
  var bytes: [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: time.seconds >> ($0 * 8)) } + signature
  }

  func isSigned(by key: NoteKey, over text: [UInt8]) -> Bool {
    key.publicKey.verifies(signature, over: Cosignature.message(text, time))
  }

  private static func message(_ text: [UInt8], _ time: WitnessTime) -> [UInt8] {
    Array("cosignature/v1\ntime \(time.seconds)\n".utf8) + text
  }
}
