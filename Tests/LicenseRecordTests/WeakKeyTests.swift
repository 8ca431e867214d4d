import Testing

@testable import LicenseRecord

/// Public keys under which anyone can forge, in all their spellings.
struct WeakKeyTests {
  /// The y coordinates of the points whose order divides 8.
  static let lowOrder = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  ]

  @Test(arguments: lowOrder, [UInt8(0), 0x80])
  func refusesLowOrder(digits: String, sign: UInt8) {
    var bytes = hex(digits)
    bytes[31] |= sign
    #expect(throws: KeyError.lowOrder) { try PublicKey(rawBytes: bytes) }
    let multibase = "z" + Base58.encode([0xed, 0x01] + bytes)
    #expect(throws: KeyError.lowOrder) { try PublicKey(multibase: multibase) }
  }

  /// From p = 2^255 − 19 to 2^255 − 1, with either sign.
  @Test(arguments: UInt8(0xed)...0xff, [UInt8(0x7f), 0xff])
  func refusesSecondSpellings(first: UInt8, last: UInt8) {
    let bytes = [first] + [UInt8](repeating: 0xff, count: 30) + [last]
    #expect(throws: KeyError.nonCanonical) { try PublicKey(rawBytes: bytes) }
  }

  @Test func acceptsTheLargestOtherCoordinate() throws {
    let bytes = [0xeb] + [UInt8](repeating: 0xff, count: 30) + [0x7f]
    #expect(try PublicKey(rawBytes: bytes).rawBytes == bytes)
  }

  @Test func libcryptoAloneAcceptsAForgery() throws {
    // Under the neutral element the signature (neutral element, 0) fits every message: why the
    // refusal above is needed.
    let neutral = [1] + [UInt8](repeating: 0, count: 31)
    let forged = neutral + [UInt8](repeating: 0, count: 32)
    let handle = try KeyHandle(publicKey: neutral)
    let accepts = handle.verifies(forged, over: Array("anything".utf8))
    #expect(accepts)
  }
}
