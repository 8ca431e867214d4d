import LicenseRecord
public import Licensing
public import StrictJSON

/// A request that was granted: everything a replay needs, as decided.
///
/// Month, license number and postings are stored and not derived again: replay
/// consults no clock, no time-zone data and no configuration.
public struct GrantedRequest: Sendable {
  /// The license that the next entry issues.
  public let license: LicenseNumber
  /// The request as given.
  public let request: GivenRequest
  /// The article version licensed.
  public let version: Int
  /// Agreement, resolved terms and price.
  public let grant: Grant
  /// The month of issue in the publisher's time zone, which the fee belongs to.
  public let month: Month
  /// Where the license stands in its two status lists.
  public let status: StatusPlace
  /// What the copies say of the article, so that they can be written again whatever
  /// changes later: its language and its date in the publisher's time zone.
  public let copy: CopyFacts
  /// What was said about it, if anything.
  public let note: ErasableKey?

  /// The balanced journal entry of the fee; none when nothing is owed.
  let postings: [Posting]

  /// A grant under a number and a status place that the ledger gave out.
  ///
  /// - Throws: A ``Licensing/JournalError`` when the price cannot be booked.
  public init(
    license: LicenseNumber, request: GivenRequest, version: Int, grant: Grant, month: Month,
    status: StatusPlace, copy: CopyFacts, note: ErasableKey?
  ) throws(JournalError) {
    self.license = license
    self.request = request
    self.version = version
    self.grant = grant
    self.month = month
    self.status = status
    self.copy = copy
    self.note = note
    postings = try JournalEntry.booking(grant.quote)?.postings ?? []
  }

  /// What no two grants share, as the body of the entry spells it.
  struct Own {
    let license: String
    let statusIndex: String
    let nonce: String
    let idempotencyKey: String?
    let note: String?
  }

  /// The body of the entry, canonical.
  func body(time: Instant, actor: String, nonce: String) -> [UInt8] {
    body(
      time: time, actor: actor,
      Own(
        license: license.description, statusIndex: String(status.index), nonce: nonce,
        idempotencyKey: request.idempotencyKey, note: note?.text))
  }

  /// The body with other texts in the places of its own.
  func body(time: Instant, actor: String, _ own: Own) -> [UInt8] {
    var writer = CanonicalWriter(capacity: 4096)
    writer.object { body in
      body.member("actor", actor)
      body.member("agreement", grant.agreement.id.text)
      body.member("article", request.article.text)
      body.member("copy", copy.write)
      body.member("given", request.terms.write)
      body.member("idempotencyKey", own.idempotencyKey)
      body.member("kind", EntryKind.requestGranted.rawValue)
      body.member("license", own.license)
      body.member("month", month.description)
      body.member("nonce", own.nonce)
      body.member("note", own.note)
      body.member("partner", request.partner.text)
      body.name("postings")
      body.array { list in
        for posting in postings { list.object(posting.write) }
      }
      body.member("quote", grant.quote.write)
      body.member("requestDigest", request.digest.hex)
      body.member("statusIndex", own.statusIndex)
      body.member("statusList", String(status.list))
      body.member("terms", grant.terms.write)
      body.member("time", time.text)
      body.member("version", String(version))
    }
    return writer.bytes
  }
}

/// What the copies of a license say of its article beside what the record says.
public struct CopyFacts: Hashable, Sendable {
  /// The language of the licensed text.
  public let language: Language
  /// The day of publication in the publisher's time zone.
  public let published: CalendarDate

  /// Facts as they are when the license is issued.
  public init(language: Language, published: CalendarDate) {
    self.language = language
    self.published = published
  }

  func write(_ facts: inout CanonicalWriter) {
    facts.member("language", language.tag)
    facts.member("published", published.text)
  }

  /// Reads the facts back from the body of a grant.
  public init(grant body: JSON) throws(DocumentError) {
    var reader = try ObjectReader(body)
    var copy = try reader.object("copy")
    language = try copy.parsed("language", "a language tag") { Language($0) }
    published = try copy.parsed("published", dateForm) { CalendarDate($0) }
  }
}

/// A license's bit in its revocation and suspension lists.
public struct StatusPlace: Hashable, Sendable {
  /// 1, 2, 3 …: `revocation-1`, `suspension-1` and so on.
  public let list: Int
  /// From 0 up to 131,071.
  public let index: Int

  /// The bits of a list (Bitstring Status List v1.0, section 3.1: 16 KiB).
  public static let bits = 131_072
  /// At most this many licenses share a list; half of it, so that a random free
  /// index is found at once.
  public static let licensesPerList = 65_536

  /// A place in list `list`.
  public init(list: Int, index: Int) {
    self.list = list
    self.index = index
  }
}
