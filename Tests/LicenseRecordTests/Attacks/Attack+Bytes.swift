import LicenseRecord
import StrictJSON

/// Attacks on the file: what a lenient parser would take for the signed document.
extension Attack {
  static let bytes: [Attack] = [
    Attack(
      "duplicate-first", Finding(.syntax, "duplicate member"),
      replace: #""validUntil": "#, with: #""validUntil": "2099-01-01T00:00:00Z", "validUntil": "#),
    Attack(
      "duplicate-last", Finding(.syntax, "duplicate member"),
      replace: #""validUntil": "2027-09-15T05:00:00Z""#,
      with: #""validUntil": "2027-09-15T05:00:00Z", "validUntil": "2099-01-01T00:00:00Z""#),
    Attack(
      "duplicate-escaped", Finding(.syntax, "duplicate member"),
      replace: #""validUntil": "#,
      with: #""valid\u0055ntil": "2099-01-01T00:00:00Z", "validUntil": "#),
    Attack(
      "duplicate-escaped-lower", Finding(.syntax, "duplicate member"),
      replace: #""issuer": {"#, with: #""\u0069ssuer": {}, "issuer": {"#),
    Attack(
      "duplicate-proof", Finding(.syntax, "duplicate member"),
      replace: #""proof": {"#, with: #""proof": {}, "proof": {"#),
    Attack(
      "duplicate-in-subject", Finding(.syntax, "duplicate member"),
      replace: #""assignee": {"#, with: #""assignee": {}, "assignee": {"#),
    Attack(
      "duplicate-same-value", Finding(.syntax, "duplicate member"),
      replace: #""validUntil": "#, with: #""validUntil": "2027-09-15T05:00:00Z", "validUntil": "#),
    Attack(
      "lone-high-surrogate", Finding(.syntax, "half of a surrogate pair"),
      replace: "Harbour Gazette", with: #"Harbour\ud800Gazette"#),
    Attack(
      "lone-low-surrogate", Finding(.syntax, "half of a surrogate pair"),
      replace: "Harbour Gazette", with: #"Harbour\udc00Gazette"#),
    Attack(
      "surrogates-swapped", Finding(.syntax, "half of a surrogate pair"),
      replace: "Harbour Gazette", with: #"Harbour\ude00\ud83dGazette"#),
    Attack(
      "raw-control", Finding(.syntax, "control character"),
      replace: "Harbour Gazette", with: "Harbour\u{1}Gazette"),
    Attack(
      "comment", Finding(.syntax, "expected a member name"),
      replace: #""proof": {"#, with: #"/* x */ "proof": {"#),
    Attack(
      "trailing-comma", Finding(.syntax, "expected a member name"),
      replace: #""validUntil": "2027-09-15T05:00:00Z""#,
      with: #""validUntil": "2027-09-15T05:00:00Z","#),
    Attack(
      "single-quotes", Finding(.syntax, "expected a value"), replace: #": "Party""#,
      with: ": 'Party'"),
    Attack(
      "not-a-number", Finding(.syntax, "expected a value"), replace: #": "Party""#, with: ": NaN"),
    frame("byte-order-mark", "byte order mark", before: [0xEF, 0xBB, 0xBF]),
    frame("trailing-value", "after the value", after: Array("{}\n".utf8)),
    frame("trailing-zero", "after the value", after: [0]),
    frame("trailing-text", "after the value", after: Array("x".utf8)),
    frame("leading-text", "expected a value", before: Array("x".utf8)),
    frame("overlong-space", "not UTF-8", before: [0xC0, 0xA0]),
    frame("too-long", "longer than 1048576 bytes", after: [UInt8](repeating: 10, count: 1 << 20)),
    frame(
      "too-deep", "nested deeper than 32", before: [UInt8](repeating: 0x5B, count: 32),
      after: [UInt8](repeating: 0x5D, count: 32)),
    Attack("utf-16", Finding(.syntax, "unexpected")) {
      let text = String(decoding: try Fixture.record().pretty(), as: UTF8.self)
      return Files(record: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    },
    Attack("empty", Finding(.syntax, "the document ends")) { Files(record: []) },
    Attack("cut-short", Finding(.syntax, "the document ends")) {
      Files(record: Array(try Fixture.record().pretty().dropLast(3)))
    },
    Attack("an-array", Finding(.object, "must be an object")) {
      Files(record: JSON(.array([try Fixture.record()])).pretty())
    },
  ]

  private static func frame(
    _ name: String, _ words: String, before: [UInt8] = [], after: [UInt8] = []
  ) -> Attack {
    Attack(name, Finding(.syntax, words)) {
      Files(record: before + (try Fixture.record().pretty()) + after)
    }
  }
}
