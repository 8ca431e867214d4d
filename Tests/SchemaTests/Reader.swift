import Ledger
import LicenseRecord
import Licensing
import Newsroom
import StrictJSON

/// The typed reader of a kind of document.
enum Reader {
  /// Why the reader refuses a document; nil when it takes it.
  static func refusal(_ document: Corpus.Document) throws -> String? {
    let bytes = try document.bytes()
    do {
      switch document.kind {
      case "agreement": _ = try Agreement(reading: JSON.parse(bytes))
      case "article": _ = try readArticleJSON(bytes)
      case "rate-card": _ = try RateCard(reading: JSON.parse(bytes))
      case "license-record": return refusal(ofRecord: bytes)
      case "status-list": return refusal(ofStatusList: bytes)
      default: return "no reader of \(document.kind)"
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The kinds with a reader here; that of preferences is tested where the tools are run.
  static let kinds = ["agreement", "article", "license-record", "rate-card", "status-list"]

  /// A record is read when it is verified: everything before the key is the reader's.
  private static func refusal(ofRecord bytes: [UInt8]) -> String? {
    let verdict = Verifier.verify(bytes, trust: .home([]), at: "2026-10-01T00:00:00Z")
    return verdict.findings.first { finding in
      finding.result == .failed && [.syntax, .profile, .schema].contains(finding.check)
    }?.detail
  }

  /// A list likewise: where no key is trusted, the key is what a sound one fails by.
  private static func refusal(ofStatusList bytes: [UInt8]) -> String? {
    do {
      _ = try StatusListContent(verifying: bytes, trust: .home([]), at: "2026-10-01T00:00:00Z")
      return "verified without a key"
    } catch .key {
      return nil
    } catch {
      return "\(error)"
    }
  }
}
