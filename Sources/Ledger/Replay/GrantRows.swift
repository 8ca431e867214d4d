import LicenseRecord
import Licensing
import StrictJSON

/// What the derived tables take from a grant.
///
/// Taken from the grant itself when it is appended and from its entry when that is replayed;
/// an audit proves that both say the same.
struct GrantRows: Hashable {
  let license: LicenseNumber
  let article: String
  let version: Int
  let partner: String
  let agreement: String
  /// What tells equal requests from others; nil for a license that was recovered.
  let digest: SHA256Digest?
  let idempotencyKey: String?
  let validFrom: String
  let validUntil: String
  let month: String
  let status: StatusPlace
  let gross: Money
  let minimum: Money
  let handling: Money
  let total: Money
  let postings: [Line]

  /// One line of the journal entry.
  struct Line: Hashable {
    let account: String
    let amount: Money
  }

  init(_ granted: GrantedRequest) {
    let grant = granted.grant
    license = granted.license
    article = granted.request.article.text
    version = granted.version
    partner = granted.request.partner.text
    agreement = grant.agreement.id.text
    digest = granted.request.digest
    idempotencyKey = granted.request.idempotencyKey
    validFrom = grant.terms.validFrom.text
    validUntil = grant.terms.validUntil.text
    month = granted.month.description
    status = granted.status
    gross = grant.quote.gross
    minimum = grant.quote.minimumAdjustment
    handling = grant.quote.handling
    total = grant.quote.total
    postings = granted.postings.map { Line(account: $0.account.rawValue, amount: $0.amount) }
  }

  /// What an entry that grants a request says.
  init(_ body: inout ObjectReader) throws(DocumentError) {
    try self.init(
      &body, digest: body.parsed("requestDigest", "a SHA-256 digest") { SHA256Digest(hex: $0) })
  }

  /// What an entry that recovers a license says.
  init(recovered body: inout ObjectReader) throws(DocumentError) {
    try self.init(&body, digest: nil)
  }

  private init(_ body: inout ObjectReader, digest: SHA256Digest?) throws(DocumentError) {
    self.digest = digest
    license = try body.parsed("license", "a license number") { LicenseNumber($0) }
    article = try body.string("article")
    version = try body.count("version")
    partner = try body.string("partner")
    agreement = try body.string("agreement")
    idempotencyKey = try body.optionalString("idempotencyKey")
    var terms = try body.object("terms")
    validFrom = try terms.string("validFrom")
    validUntil = try terms.string("validUntil")
    month = try body.string("month")
    status = StatusPlace(
      list: try body.count("statusList"), index: try body.count("statusIndex"))
    var quote = try body.object("quote")
    let currency = try quote.parsed("currency", "a currency") { Currency($0) }
    gross = try quote.amount("gross", currency)
    minimum = try quote.amount("minimumAdjustment", currency)
    handling = try quote.amount("handling", currency)
    total = try quote.amount("total", currency)
    postings = try Line.read(&body)
  }
}

extension GrantRows.Line {
  /// The lines of a journal entry that a body has.
  static func read(_ body: inout ObjectReader) throws(DocumentError) -> [GrantRows.Line] {
    var lines: [GrantRows.Line] = []
    for var posting in try body.objects("postings") {
      let currency = try posting.parsed("currency", "a currency") { Currency($0) }
      lines.append(
        GrantRows.Line(
          account: try posting.string("account"), amount: try posting.amount("amount", currency)))
    }
    return lines
  }
}

extension ObjectReader {
  fileprivate mutating func amount(_ name: String, _ currency: Currency) throws(DocumentError)
    -> Money
  {
    try parsed(name, "an amount") { Money($0, currency) }
  }
}
