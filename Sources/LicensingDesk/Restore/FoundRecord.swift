import Ledger
import LicenseRecord
import Licensing
import StrictJSON

/// A record that carries a signature of the home and that its ledger lacks.
struct FoundRecord {
  let path: String
  let number: LicenseNumber
  let issued: Instant
  let content: LicenseContent
  /// The key that signed it.
  let key: PublicKey
  let digest: SHA256Digest

  /// Looks for such records below folders; what is passed over is named in `recovery`.
  ///
  /// Oldest first, which is how they were issued. The documents themselves are not held.
  /// - Parameter atHand: License keys that the ledger may lack as well.
  static func all(
    below folders: [String], _ reader: LedgerReader, atHand: [PublicKey],
    _ recovery: inout Recovery
  ) throws -> [FoundRecord] {
    let named = try reader.keys()
    // Whoever has a revoked key could make records of licenses that never were.
    let keys =
      named.filter { $0.role == .license && $0.revoked == nil }.map(\.key)
      + atHand.filter { key in !named.contains { $0.key == key } }
    var found: [LicenseNumber: FoundRecord] = [:]
    for folder in folders {
      for file in try RecordFile.records(below: folder) {
        do {
          let record = try FoundRecord(file.path, keys)
          if let license = try reader.license(record.number) {
            guard try !reader.hasRecord(record.digest, of: license) else { continue }
            try record.expect(nil)
          } else if let other = found[record.number] {
            try record.expect(other.digest)
          } else {
            found[record.number] = record
          }
        } catch let fault as Fault {
          recovery.problems.append((file.path, fault.problem))
        }
      }
    }
    return found.values.sorted { ($0.issued, $0.number) < ($1.issued, $1.number) }
  }

  /// Why a file is passed over.
  struct Fault: Error {
    let problem: String
  }

  /// Reads a record and verifies its signature.
  private init(_ path: String, _ keys: [PublicKey]) throws {
    let document = try FoundRecord.document(path)
    do { content = try LicenseContent(reading: document) } catch {
      throw Fault(problem: "it is no license record: \(error)")
    }
    guard let number = LicenseNumber(content.number),
      let issued = document["proof"]?["created"]?.string.flatMap({ Instant($0) })
    else { throw Fault(problem: "it is no license record: it says no number or time") }
    let method = document["proof"]?["verificationMethod"]?.string ?? ""
    let thumbprint = method.split(separator: "#").last.map(String.init)
    guard let key = keys.first(where: { $0.thumbprint == thumbprint }),
      DataIntegrityProof.verify(document: document, key: key) == .verified
    else {
      throw Fault(
        problem: "it does not carry the signature of a license key of this home, or of its keys "
          + "folder")
    }
    self.path = path
    self.number = number
    self.issued = issued
    self.key = key
    digest = SHA256Digest(of: document.canonical())
  }

  private static func document(_ path: String) throws -> JSON {
    do {
      return try JSON.parse(InputFile.read(path, limit: JSONLimits.document.bytes))
    } catch DeskError.file(_, let problem) {
      throw Fault(problem: problem)
    } catch let error as JSONSyntaxError {
      throw Fault(problem: "it is no JSON document: \(error)")
    }
  }

  /// The document in canonical form, read again.
  func canonical() throws -> [UInt8] {
    let canonical = try FoundRecord.document(path).canonical()
    try expect(SHA256Digest(of: canonical))
    return canonical
  }

  private func expect(_ other: SHA256Digest?) throws(Fault) {
    guard other == digest else {
      throw Fault(problem: "it is another record of \(number) than the one that is known")
    }
  }
}
