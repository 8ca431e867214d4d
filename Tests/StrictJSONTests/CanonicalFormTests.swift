import Foundation
import StrictJSON
import Testing

/// RFC 8785, from the author's own files, its appendix B and a table of ours.
struct CanonicalFormTests {
  @Test(
    .enabled(if: Vectors.arePresent),
    arguments: Vectors.names(in: "rfc8785-jcs/cyberphone/input"))
  func equalsThePublishedOutput(_ name: String) throws {
    let input = try Vectors.bytes("rfc8785-jcs/cyberphone/input/\(name)")
    let output = try Vectors.bytes("rfc8785-jcs/cyberphone/output/\(name)")
    #expect(try JSON.parse(input, limits: .general).canonical() == output)
  }

  @Test(.enabled(if: Vectors.arePresent))
  func allSixPublishedFilesAreThere() {
    #expect(Vectors.names(in: "rfc8785-jcs/cyberphone/input").count == 6)
  }

  @Test(.enabled(if: Vectors.arePresent))
  func writesTheNumbersOfAppendixB() throws {
    let rows = try JSON.parse(
      Vectors.bytes("rfc8785-jcs/rfc8785_appendix_b_numbers.json"), limits: .general)
    var compared = 0
    for row in try #require(rows.array) {
      let bits = try #require(row["ieee754"]?.string.flatMap { UInt64($0, radix: 16) })
      guard let expected = row["json"]?.string, Double(bitPattern: bits).isFinite else { continue }
      #expect(try canonicalNumber(bits) == expected)
      compared += 1
    }
    #expect(compared >= 20)
  }

  @Test(.enabled(if: Vectors.arePresent))
  func writesAThousandNumbersAsECMAScriptDoes() throws {
    let text = String(decoding: try Vectors.bytes("rfc8785-jcs/es6-1000.txt"), as: UTF8.self)
    let rows = text.split(separator: "\n")
    #expect(rows.count == 1000)
    for row in rows {
      let columns = row.split(separator: ",")
      let bits = try #require(UInt64(columns[0], radix: 16))
      #expect(try canonicalNumber(bits) == String(columns[1]), "\(row)")
    }
  }

  private func canonicalNumber(_ bits: UInt64) throws -> String {
    let lexeme = Double(bitPattern: bits).description
    return String(decoding: try JSON.parse([UInt8](lexeme.utf8)).canonical(), as: UTF8.self)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("0e5", "0"), ("1e-400", "0"), ("10", "10"),
    ("-10", "-10"), ("1.0", "1"), ("4.50", "4.5"), ("1E+2", "100"),
    ("123456789012345", "123456789012345"),
    ("9007199254740993", "9007199254740992"), ("100000000000000000000", "100000000000000000000"),
    ("1000000000000000000000", "1e+21"), ("1e21", "1e+21"), ("1.5e300", "1.5e+300"),
    ("0.000001", "0.000001"), ("0.0000001", "1e-7"), ("-0.00000123", "-0.00000123"),
    ("-1.23e-7", "-1.23e-7"), ("1e-323", "1e-323"), ("0.1", "0.1"), ("99.9", "99.9"),
  ])
  func writesNumbers(_ lexeme: String, _ canonical: String) throws {
    let value = try JSON.parse([UInt8](lexeme.utf8))
    #expect(String(decoding: value.canonical(), as: UTF8.self) == canonical)
    #expect(value.number == lexeme, "reading keeps the lexeme")
  }

  @Test(arguments: ["", "abc", "1e999", "nan", "inf", "-"])
  func writesNullForANumberMadeInCodeThatIsNone(_ lexeme: String) {
    #expect(JSON(.number(lexeme)).canonical() == [UInt8]("null".utf8))
  }

  /// U+FFFD and U+E000 come after a pair of surrogates by UTF-16, before it by code point.
  @Test func ordersMembersByUTF16() throws {
    let names = [
      "\u{1F600}", "\u{FFFD}", "b", "a", "", "\u{E000}", "ab", "\u{D7FF}", "é", "\u{10FFFF}",
    ]
    let value = JSON.object(names.map { ($0, nil) })
    let order = names.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
    let written = try JSON.parse(value.canonical()).members?.map(\.name)
    #expect(written == order)
    #expect(order.prefix(4) == ["", "a", "ab", "b"])
    #expect(order.suffix(2) == ["\u{E000}", "\u{FFFD}"])
  }

  @Test func escapesOnlyWhatMustBe() {
    let value: JSON = "\u{0}\u{8}\t\n\u{B}\u{C}\r\u{1F}\"\\/\u{7F}\u{80}\u{2028}<é😂"
    let expected = #""\u0000\b\t\n\u000b\f\r\u001f\"\\/"# + "\u{7F}\u{80}\u{2028}<é😂\""
    #expect(value.canonical() == [UInt8](expected.utf8))
  }

  @Test func doesNotNormalize() throws {
    let value = try JSON.parse([UInt8]("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8))
    #expect(value.members?.count == 2)
    #expect(value["\u{E9}"]?.number == "2")
    #expect(value["e\u{301}"]?.number == "1")
    #expect(value.canonical() == [UInt8]("{\"e\u{301}\":1,\"\u{E9}\":2}".utf8))
  }
}
