import Foundation
import LicenseRecord

/// Says whether an article may be published now, and under which credit line.
///
/// `now` is written YYYY-MM-DDThh:mm:ssZ.
func mayPublish(
  record: URL, article: URL, publisherKey: URL, now: String
) throws -> (answer: Bool, words: String) {
  let key = try PublicKey(pem: Array(Data(contentsOf: publisherKey)))
  let verdict = Verifier.verify(
    Array(try Data(contentsOf: record)), trust: .pinned(key), at: now,
    with: Evidence(content: Array(try Data(contentsOf: article))))
  switch verdict.state {
  case .valid:
    return (true, verdict.content?.creditText ?? "")
  case .statusUnknown, .statusStale:
    // Signed and within its period; whether it was revoked since is not known.
    return (true, (verdict.content?.creditText ?? "") + " (ask the publisher for the status)")
  case .notYetValid, .expired, .suspended, .revoked, .invalid:
    return (false, "\(verdict.state.rawValue): \(verdict.reason ?? "")")
  }
}
