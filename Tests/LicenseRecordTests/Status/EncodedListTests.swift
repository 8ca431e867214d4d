import LicenseRecord
import StrictJSON
import Testing

struct EncodedListTests {
  private let member: [UInt8]

  init() throws {
    var bits = StatusBits()
    bits[7] = true
    member = try #require(Base64URL.decode(String(bits.encodedList.dropFirst())))
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func readsThePublishedLists() throws {
    let lists = try Vectors.json("bitstring-status-list/encoded_lists.json").array ?? []
    try #require(!lists.isEmpty)
    for list in lists {
      let bits = try StatusBits(encodedList: try #require(list["encodedList"]?.string))
      let set = (list["set"]?.array ?? []).compactMap { $0.number.flatMap { Int($0) } }
      #expect(JSON.integer(bits.count) == list["bits"])
      #expect(bits.setCount == set.count)
      #expect(set.allSatisfy { bits[$0] })
    }
  }

  /// The example of Bitstring Status List 1.0, section 2.2.
  @Test func readsThePrintedList() throws {
    let text =
      "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA"
    #expect(try StatusBits(encodedList: text) == StatusBits())
  }

  @Test func namesNoTimeAndNoSystem() {
    #expect(Array(member.prefix(10)) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255])
    #expect(StatusBits().encodedList == StatusBits().encodedList)
    #expect(StatusBits().encodedList.utf8.count < 120)
  }

  @Test(arguments: [
    "", "u", "H4sIAAAA", "z", "U", "mH4sI", "u=", "uH4sIAAAA==", "uH4sI+/", "uH", "ú",
  ])
  func refusesOtherTexts(text: String) {
    // "u" alone is sound base64url of nothing, which is no GZIP data that is complete.
    let fault: EncodedListFault = text == "u" ? .truncated : .notMultibase
    #expect(throws: fault) { try StatusBits(encodedList: text) }
  }

  @Test func refusesAnotherSpellingOfTheSameBytes() throws {
    let text = StatusBits().encodedList
    #expect(throws: EncodedListFault.notMultibase) { try StatusBits(encodedList: text + "=") }
    #expect(throws: EncodedListFault.notMultibase) { try StatusBits(encodedList: text + "\n") }
    #expect(throws: EncodedListFault.notMultibase) { try StatusBits(encodedList: " " + text) }
  }

  @Test func refusesEveryCut() {
    for count in 0..<member.count {
      #expect(throws: EncodedListFault.truncated) { try bits(Array(member.prefix(count))) }
    }
  }

  @Test func refusesWhatFollows() throws {
    #expect(try bits(member).setCount == 1)
    let empty = try #require(Base64URL.decode(String(StatusBits().encodedList.dropFirst())))
    for tail in [[0], [0x1f], member, empty, [UInt8](repeating: 0, count: 512)] {
      #expect(throws: EncodedListFault.trailingBytes) { try bits(member + tail) }
    }
  }

  /// Header, data, checksum or length: whatever byte is changed, the bits do not come out changed.
  @Test func refusesEveryDamage() throws {
    let sound = try bits(member)
    for index in member.indices {
      for mask in [0x01, 0x10, 0x80, 0xff] as [UInt8] {
        var damaged = member
        damaged[index] ^= mask
        // The time, the system and codes that are never used say nothing about the content.
        let read = try? bits(damaged)
        #expect(read == nil || read == sound, "byte \(index)")
        if index < 3 || index >= member.count - 8 { #expect(read == nil, "byte \(index)") }
      }
    }
  }

  @Test(arguments: [
    [0x78, 0x9c, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01], [0x50, 0x4b, 3, 4], [0x1f, 0x8b, 9, 0],
    [0x1f, 0x9d, 0x90], Array("an uncompressed list".utf8),
  ])
  func refusesOtherFormats(bytes: [UInt8]) {
    #expect(throws: EncodedListFault.notGzip) { try bits(bytes) }
  }

  @Test func refusesListsTooShort() {
    // 1 + 258 zeros, whose checksum would be the next fault.
    #expect(throws: EncodedListFault.notGzip) { try bits(GzipMember.zeros(repeats: 1)) }
    let nothing: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    #expect(throws: EncodedListFault.tooShort(0)) { try bits(nothing) }
  }

  @Test(.timeLimit(.minutes(1)))
  func unpacksNoMoreThanAMebibyte() throws {
    let most = try StatusBits(bytes: [UInt8](repeating: 0, count: 1 << 20))
    #expect(try StatusBits(encodedList: most.encodedList) == most)
    // One block more than a mebibyte, and 120 MiB in as many bytes as a document can hold.
    for repeats in [4_065, 480_000] {
      let bomb = GzipMember.zeros(repeats: repeats)
      #expect(bomb.count < 1 << 20)
      #expect(throws: EncodedListFault.tooLong) { try bits(bomb) }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func manyBlocksOfNothingCostLittle() {
    #expect(throws: EncodedListFault.truncated) { try bits(GzipMember.emptyBlocks(150_000)) }
  }

  @Test func neverCrashesOnRandomBytes() {
    for _ in 0..<500 {
      let noise = (0..<Int.random(in: 0...200)).map { _ in UInt8.random(in: 0...255) }
      #expect((try? bits(Array(member.prefix(12)) + noise)) == nil)
    }
  }

  private func bits(_ member: [UInt8]) throws -> StatusBits {
    try StatusBits(encodedList: "u" + Base64URL.encode(member))
  }
}
