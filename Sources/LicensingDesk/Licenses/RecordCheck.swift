import Ledger
public import LicenseRecord
public import Licensing
import StrictJSON

/// Where the key for verifying records is taken from.
public enum KeySource: Sendable {
  /// A public key in PEM.
  case key(path: String)
  /// A DID document, and the thumbprint the key in it must have.
  case did(path: String, thumbprint: String?)
  /// Nowhere in particular: the home's keys, if the record is the home's.
  case home
}

/// Verifies records, with a home's help where there is one.
public struct RecordCheck: Sendable {
  /// What checking one record came to.
  public enum Outcome: Sendable {
    /// It was judged.
    case judged(Verdict)
    /// Its form is sound, but there is no key to check the signature with.
    case noKey(Verdict)
  }

  private let trust: Trust?
  private let desk: Desk?
  private let homeKeys: [PublicKey]
  private let issuer: String?

  /// Prepares the keys.
  ///
  /// - Parameter desk: The home at hand, if any; asked only for ``KeySource/home``.
  public init(_ source: KeySource, desk: Desk?) throws {
    switch source {
    case .key(let path):
      let bytes = try InputFile.read(path, limit: 65_536)
      do { trust = .pinned(try PublicKey(pem: bytes)) } catch {
        throw DeskError.key(
          path: path, problem: "\(error); its publisher prints it with imprimatur key export")
      }
    case .did(let path, let thumbprint):
      let bytes = try InputFile.read(path, limit: JSONLimits.document.bytes)
      do { trust = .did(try DIDDocument(parsing: bytes), thumbprint: thumbprint) } catch {
        throw DeskError.key(
          path: path,
          problem: "\(error); its publisher serves it at https://HOST/.well-known/did.json")
      }
    case .home:
      trust = nil
    }
    self.desk = trust == nil ? desk : nil
    homeKeys = try self.desk?.keys().filter { $0.role == .license }.map(\.key) ?? []
    issuer = try self.desk?.settings().issuer
  }

  /// Verifies one record.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - content: The delivered text, to be held against the record's digest.
  ///   - time: The moment to judge as of.
  public func verify(_ bytes: [UInt8], content: [UInt8]?, at time: Instant) throws -> Outcome {
    if let trust {
      return .judged(Verifier.verify(bytes, trust: trust, at: time.text, content: content))
    }
    let verdict = Verifier.verify(bytes, trust: .home(homeKeys), at: time.text, content: content)
    guard verdict.verified == nil else {
      return .judged(verdict.knowing(try ledgerStatus(verdict)))
    }
    let isFormSound = !verdict.findings.contains { finding in
      [.syntax, .profile, .schema].contains(finding.check) && finding.result == .failed
    }
    let isForeign = verdict.key == nil && !claimsThisHome(bytes)
    return isFormSound && isForeign ? .noKey(verdict) : .judged(verdict)
  }

  private func claimsThisHome(_ bytes: [UInt8]) -> Bool {
    guard let issuer, let record = try? JSON.parse(bytes) else { return false }
    return record["issuer"]?["id"]?.string == issuer
  }

  /// What the ledger says about a record that carries the home's signature.
  private func ledgerStatus(_ verdict: Verdict) throws -> LedgerStatus {
    guard let desk, let content = verdict.content, let digest = verdict.recordDigest,
      let number = LicenseNumber(content.number)
    else { return .notRecorded }
    return try desk.ledger.read { reader in
      guard let license = try reader.license(number),
        try reader.entry(license.recordEntry)?.digest == digest
      else { return .notRecorded }
      return switch license.state {
      case .active: .active
      case .suspended: .suspended
      case .revoked: .revoked
      }
    }
  }

  /// Writes what a stock `openssl pkeyutl` needs to check a record: `tbs`, `sig`, `key.pem`.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` when the folder cannot be written.
  public static func writeEvidence(_ verdict: Verdict, to path: String) throws -> [String] {
    guard let secured = verdict.secured, let key = verdict.key,
      let tbs = DataIntegrityProof.tbs(document: secured),
      let signature = DataIntegrityProof.signature(document: secured)
    else { return [] }
    let files = [
      OutputFile(name: "tbs", bytes: tbs), OutputFile(name: "sig", bytes: signature),
      OutputFile(name: "key.pem", bytes: Array(key.pem.utf8)),
    ]
    let folder = try OutputFolder(path)
    try folder.publish(try folder.stage(files))
    return files.map(\.name)
  }
}
