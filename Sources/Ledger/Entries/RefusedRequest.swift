import LicenseRecord
public import Licensing
import StrictJSON

/// A request that was refused, with every reason.
public struct RefusedRequest: Sendable {
  let article: ArticleID
  let version: Int
  let partner: PartnerID
  let given: RequestedTerms
  let findings: [Finding]
  let code: Finding.Code
  let digest: SHA256Digest
  let idempotencyKey: String?
  let note: ErasableKey?

  /// The refusal of `request` for the reasons in `decision`.
  public init(
    _ request: GivenRequest, version: Int, findings: [Finding], deciding: Finding,
    note: ErasableKey?
  ) {
    article = request.article
    self.version = version
    partner = request.partner
    given = request.terms
    self.findings = findings
    code = deciding.code
    digest = request.digest
    idempotencyKey = request.idempotencyKey
    self.note = note
  }

  var members: [(String, JSON)] {
    [
      ("article", .text(article.text)), ("version", .text("\(version)")),
      ("partner", .text(partner.text)), ("given", given.json),
      ("findings", JSON(.array(findings.map(\.json)))), ("code", .text(code.rawValue)),
      ("requestDigest", .text(digest.hex)),
    ] + optional("idempotencyKey", idempotencyKey) + optional("note", note?.text)
  }
}
