import Foundation
import Testing

/// A record is checked by programs that share no code with this one, and a record in
/// which anything was changed by none.
struct RecordTests {
  private let home: ExampleHome
  private let record = "LIC-\(ExampleHome.year)-000001.vc.json"

  init() throws {
    home = try ExampleHome()
    let made = try home.type(
      """
      license request harbor-ferry --partner northern-courier --note 'Grüße' &&
      imprimatur key export > key.pem
      """)
    try #require(made.status == 0)
  }

  @Test func `jq finds it in its own form`() throws {
    let result = try home.type("jq -S . \(record) | cmp - \(record)")
    #expect(result == ToolResult(status: 0, output: "", errors: ""))
  }

  @Test(.enabled(if: Python.forRecords != nil, Python.skipMessage))
  func `the independent program accepts it, and no copy with a flipped bit`() throws {
    let python = try #require(Python.forRecords)
    let scripts = try #require(Package.file("Scripts/verify"))
    var tool = Tool.program(python)
    tool.environment = ["PYTHONDONTWRITEBYTECODE": "1"]
    tool.folder = home.desk.path
    let given = [record, "--key", "key.pem"]
    let content = ["--content", record.replacing("vc.json", with: "article.txt")]
    let accepted = try tool.run([scripts + "/verify.py"] + given + content)
    #expect(accepted.status == 0)
    #expect(accepted.output.hasPrefix("good: signature and content hold, "))
    let count = try home.desk.bytes(record).count
    #expect(
      try tool.run(["-c", RecordTests.lowestBits, scripts, record, "key.pem"])
        == ToolResult(status: 0, output: "\(count) 0\n", errors: ""))
  }

  /// Prints how many copies were tried and how many the independent program accepted.
  private static let lowestBits = """
    import sys
    sys.path.insert(0, sys.argv[1])
    import verify
    record, key = verify.read(sys.argv[2]), verify.read_key(verify.read(sys.argv[3]))
    accepted = 0
    for offset in range(len(record)):
        copy = bytearray(record)
        copy[offset] ^= 1
        try:
            verify.judge(bytes(copy), key)
            accepted += 1
        except verify.Refusal:
            pass
    print(len(record), accepted)
    """

  @Test func `the printed openssl line accepts it`() throws {
    let verified = try home.type("license verify \(record) --evidence evidence")
    #expect(verified.status == 0)
    #expect(try home.desk.names("evidence") == ["key.pem", "sig", "tbs"])
    #expect(try home.desk.bytes("evidence/key.pem") == home.desk.bytes("key.pem"))
    let line = """
        openssl pkeyutl -verify -rawin -pubin -inkey evidence/key.pem -sigfile evidence/sig \
      -in evidence/tbs

      """
    #expect(verified.output.hasSuffix("evidence written; check it with\n" + line))
    #expect(
      try home.type(line)
        == ToolResult(status: 0, output: "Signature Verified Successfully\n", errors: ""))
  }

  /// Any Python does: only its standard library is used.
  @Test(.enabled(if: Python.any != nil, "no Python"))
  func `openssl accepts no copy with a flipped bit`() throws {
    var tool = Tool.program(try #require(Python.any))
    tool.folder = home.desk.path
    let result = try tool.run(["-c", RecordTests.flips, record, "key.pem", "50"])
    #expect(result.status == 0 && result.errors.isEmpty)
    let counts = result.output.split(separator: " ").compactMap { Int($0.prefix { $0.isNumber }) }
    let tried = (try home.desk.bytes(record).count + 49) / 50
    #expect(counts.count == 3 && counts.first == tried && counts.last == 0, "\(result.output)")
    // A fair part of the copies must get as far as openssl: about half are no JSON any more.
    #expect((counts.dropFirst().first ?? 0) > tried / 5, "\(result.output)")
  }

  /// Prints how many copies were tried, how many openssl was given, how many it accepted.
  ///
  /// Takes record and proof apart by the standard alone (W3C vc-di-eddsa, RFC 8785), as
  /// lenient as can be: what does not parse counts as refused.
  private static let flips = """
    import hashlib, json, subprocess, sys
    def canonical(value):
        text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).digest()
    def parts(data):
        document = json.loads(data.decode())
        proof = document.pop("proof")
        number = 0
        for digit in proof.pop("proofValue")[1:]:
            number = number * 58 + "\(base58)".index(digit)
        return canonical(proof) + canonical(document), number.to_bytes(64, "big")
    def accepts(data):
        try:
            tbs, signature = parts(data)
        except (ValueError, KeyError, AttributeError, TypeError, OverflowError):
            return None
        for name, content in ("flipped.tbs", tbs), ("flipped.sig", signature):
            open(name, "wb").write(content)
        line = "openssl pkeyutl -verify -rawin -pubin -inkey KEY -sigfile flipped.sig -in flipped.tbs"
        line = [sys.argv[2] if word == "KEY" else word for word in line.split()]
        return subprocess.run(line, capture_output=True).returncode == 0
    record = open(sys.argv[1], "rb").read()
    assert accepts(record)
    results = []
    for offset in range(0, len(record), int(sys.argv[3])):
        copy = bytearray(record)
        copy[offset] ^= 1
        results.append(accepts(bytes(copy)))
    given = [result for result in results if result is not None]
    print(len(results), len(given), sum(given))
    """

  private static let base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

  @Test(arguments: [("{", "z"), ("\"@context\"", "\"@contexs\""), ("GBR", "FRA")])
  func `verify refuses a changed record and writes no evidence`(_ from: String, _ to: String)
    throws
  {
    let text = try home.desk.text(record)
    let range = try #require(text.range(of: from))
    try home.desk.write("changed.vc.json", text.replacingCharacters(in: range, with: to))
    let result = try home.type("license verify changed.vc.json --evidence evidence")
    #expect(result.status == 3)
    #expect(result.output.hasPrefix("changed.vc.json: invalid ("))
    #expect(result.errors == "note: no evidence was written, since no signature holds\n")
    #expect(!FileManager.default.fileExists(atPath: home.desk.path + "/evidence"))
  }
}
