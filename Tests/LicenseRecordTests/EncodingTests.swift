import LicenseRecord
import StrictJSON
import Testing

struct EncodingTests {
  @Test(arguments: [
    (Array("yes mani !".utf8), "7paNL19xttacUY", "eWVzIG1hbmkgIQ==", "eWVzIG1hbmkgIQ"),
    (Array("\0yes mani !".utf8), "17paNL19xttacUY", "AHllcyBtYW5pICE=", "AHllcyBtYW5pICE"),
    (Array("\0\0yes mani !".utf8), "117paNL19xttacUY", "AAB5ZXMgbWFuaSAh", "AAB5ZXMgbWFuaSAh"),
    ([], "", "", ""),
    ([0], "1", "AA==", "AA"),
    ([0xff], "5Q", "/w==", "_w"),
    ([0xfb, 0xef, 0xbe], "2Td7s", "++++", "----"),
  ])
  func publishedTexts(bytes: [UInt8], base58: String, base64: String, base64URL: String) {
    #expect(Base64.encode(bytes) == base64)
    #expect(Base64.decode(base64) == bytes)
    #expect(Base64URL.encode(bytes) == base64URL)
    #expect(Base64URL.decode(base64URL) == bytes)
    #expect(Base58.encode(bytes) == base58)
    #expect(Base58.decode(base58) == bytes)
  }

  @Test(
    .enabled(if: Vectors.arePresent, Vectors.skipMessage),
    arguments: [
      ("basic", 0), ("leading_zero", 1), ("two_leading_zeros", 2),
    ])
  func multibaseRows(file: String, zeros: Int) throws {
    let bytes = [UInt8](repeating: 0, count: zeros) + Array("yes mani !".utf8)
    var found = 0
    for row in try Vectors.line("multibase/\(file).csv").split(separator: "\n").dropFirst() {
      let cells = row.split(separator: ",").map {
        $0.trimmingPrefix(" ").filter { $0 != "\"" }
      }
      let encoded = String(cells[1].dropFirst())
      switch cells[0] {
      case "base58btc":
        #expect(Base58.encode(bytes) == encoded)
        #expect(Base58.decode(encoded) == bytes)
      case "base64pad": #expect(Base64.encode(bytes) == encoded)
      case "base64url":
        #expect(Base64URL.encode(bytes) == encoded)
        #expect(Base64URL.decode(encoded) == bytes)
      default: continue
      }
      found += 1
    }
    #expect(found == 3)
  }

  @Test(arguments: ["0", "O", "I", "l", " 7paNL19xttacUY", "7paNL19xttacUY\n", "ä", "z+"])
  func base58RefusesOtherCharacters(text: String) {
    #expect(Base58.decode(text) == nil)
  }

  @Test func base58BoundsItsWork() {
    #expect(Base58.decode(String(repeating: "z", count: Base58.maximumLength)) != nil)
    #expect(Base58.decode(String(repeating: "z", count: Base58.maximumLength + 1)) == nil)
  }

  @Test func base58HasOneSpellingForEveryValue() {
    // The 65-byte spelling of a 64-byte value: a naive decoder drops the leading zero byte.
    let bytes = [UInt8](repeating: 7, count: 64)
    #expect(Base58.decode("1" + Base58.encode(bytes)) == [0] + bytes)
  }

  @Test(arguments: [
    "A", "AA", "AAA", "AA=", "A===", "====", "AB==", "AAB=", "AA==AA==", "AA== ", "AA\n==", "-_==",
    "AAA=A", "äA==",
  ])
  func base64RefusesOtherSpellings(text: String) {
    #expect(Base64.decode(text) == nil)
  }

  @Test(arguments: ["A", "AB", "AAB", "AA==", "AAAA=", "+/", "AA ", "AAAAA"])
  func base64URLRefusesOtherSpellings(text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test(arguments: 0..<70)
  func randomBytesSurvive(count: Int) throws {
    let bytes = secureRandom(count)
    #expect(bytes.count == count)
    #expect(Base58.decode(Base58.encode(bytes)) == bytes)
    #expect(Base64.decode(Base64.encode(bytes)) == bytes)
    #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
  }
}
