import Foundation
import LicenseRecord
import StrictJSON
import Testing

/// The example on the page about the format is what this module makes and verifies, value by value.
struct RecordFormatTests {
  private let page: String
  private let file: [UInt8]
  private let record: JSON

  init() throws {
    let root = try #require(
      Package.roots.first { root in
        FileManager.default.fileExists(atPath: root.appending(path: "Sources/LicenseRecord").path)
      })
    page = try String(
      contentsOf: root.appending(path: "Sources/LicenseRecord/Documentation.docc/RecordFormat.md"),
      encoding: .utf8)
    let block = try #require(page.split(separator: "```json\n").last?.split(separator: "```").first)
    file = Array(block.utf8)
    record = try JSON.parse(file)
  }

  /// A value of the page's table.
  private func value(_ name: String) throws -> String {
    let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| \(name)") })
    return String(try #require(row.split(separator: "`").dropFirst().first))
  }

  private func key() throws -> SigningKey {
    let seed = try #require(Data(hex: value("seed of the private key")))
    // The fixed beginning of an Ed25519 key in PKCS#8 (RFC 8410, section 7).
    let start = try #require(Data(hex: "302e020100300506032b657004220420"))
    let base64 = (start + seed).base64EncodedString()
    return try SigningKey(
      pem: Array("-----BEGIN PRIVATE KEY-----\n\(base64)\n-----END PRIVATE KEY-----\n".utf8))
  }

  private let text = Array(
    "Ferry timetable changes\n\nThe winter timetable begins on Sunday.\n".utf8)

  @Test func `the key is the one of the seed`() throws {
    let key = try key().publicKey
    #expect(try key.multibase == value("the same as a Multikey"))
    #expect(try key.thumbprint == value("thumbprint"))
    let bytes = try #require(Base58.decode(String(value("the same as a Multikey").dropFirst())))
    #expect(try hexadecimal(bytes) == "ed01" + value("public key"))
  }

  @Test func `the steps give the values`() throws {
    let proof = try #require(record["proof"])
    let first = SHA256Digest(of: proof.removing("proofValue").canonical())
    let second = SHA256Digest(of: record.removing("proof").canonical())
    #expect(try first.hex == value("SHA-256 of the proof's text"))
    #expect(try second.hex == value("SHA-256 of the document's text"))
    let signature = try key().sign(first.bytes + second.bytes)
    #expect(try hexadecimal(signature) == value("signature"))
    #expect(proof["proofValue"]?.string == "z" + Base58.encode(signature))
    let digest = SHA256Digest(of: record.canonical())
    #expect(try digest.hex == value("record digest"))
    #expect(try SHA256Digest(of: [0] + digest.bytes).hex == value("leaf hash in the log"))
  }

  @Test func `this module signs the same record`() throws {
    let content = try LicenseContent(reading: record)
    let created = try #require(record["proof"]?["created"]?.string)
    #expect(try content.record(signedWith: key(), created: created).document.pretty() == file)
  }

  @Test(arguments: [
    ("2026-10-01T00:00:00Z", VerdictState.statusUnknown), ("2026-09-15T04:59:59Z", .notYetValid),
    ("2027-09-15T05:00:00Z", .expired),
  ])
  func `this module verifies it`(_ time: String, _ state: VerdictState) throws {
    let verdict = Verifier.verify(
      file, trust: .pinned(try key().publicKey), at: time, with: Evidence(content: text))
    #expect(verdict.state == state && verdict.isInEmittedForm)
  }

  @Test func `the table of verdicts is in the order of precedence`() throws {
    let start = try #require(page.range(of: "| verdict | exit code | when |")?.upperBound)
    let rows = page[start...].split(separator: "\n").dropFirst().prefix { $0.hasPrefix("|") }
    let found = rows.map { row in
      row.split(separator: "|").prefix(2).map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(
      found == VerdictState.allCases.sorted(by: >).map { [$0.rawValue, "\($0.exitCode)"] })
  }

  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }
}

extension Data {
  fileprivate init?(hex: String) {
    var bytes: [UInt8] = []
    var rest = Substring(hex)
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    self.init(bytes)
  }
}
