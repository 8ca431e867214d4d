public import LicenseRecord
public import Licensing
import StrictJSON

/// What the grants of equal requests at one moment have in common, made once.
public final class GrantPlan: Sendable {
  /// The number of the status lists that the plan is for.
  public let statusList: Int
  /// Tells equal requests from different ones.
  public let requestDigest: SHA256Digest
  let time: Instant
  let actor: String
  let rows: GrantRows
  let share: MonthShare
  private let sample: GrantedRequest
  private let body: JSONTemplate

  /// The plan of all grants that differ from this one in nothing but number, status index,
  /// idempotency key and note; whether there is a key and a note is part of the plan.
  ///
  /// - Throws: A ``LedgerError`` when no such grant can be entered.
  public init(_ sample: GrantedRequest, time: Instant, actor: String) throws(LedgerError) {
    try refuseNUL(actor)
    let standIns = (0..<5).map { _ in JSONTemplate.standIn() }
    let own = GrantedRequest.Own(
      license: standIns[0], statusIndex: standIns[1], nonce: standIns[2],
      idempotencyKey: sample.request.idempotencyKey.map { _ in standIns[3] },
      note: sample.note.map { _ in standIns[4] })
    body = JSONTemplate(
      sample.body(time: time, actor: actor, own), standIns: standIns)
    statusList = sample.status.list
    requestDigest = sample.request.digest
    rows = GrantRows(sample)
    share = MonthShare(rows)
    self.sample = sample
    self.time = time
    self.actor = actor
  }

  /// The body of the entry of one grant, canonical, with a random nonce.
  func body(
    license: LicenseNumber, statusIndex: Int, idempotencyKey: String?, note: ErasableKey?
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count + 512)
    body.append(
      [
        Array(license.description.utf8), Array(String(statusIndex).utf8),
        Array(hexadecimal(secureRandom(16)).utf8), GrantPlan.spelled(idempotencyKey),
        GrantPlan.spelled(note?.text),
      ], to: &bytes)
    return bytes
  }

  /// At most so many bytes has the body of a grant with this key.
  func largestBody(_ idempotencyKey: String?) -> Int {
    // An escape is six characters for one byte.
    body.count + 6 * (idempotencyKey?.utf8.count ?? 0) + 512
  }

  /// The license of a grant whose entry has this number.
  func license(_ number: LicenseNumber, entry: Int) -> IssuedLicense {
    let terms = sample.grant.terms
    return IssuedLicense(
      number: number, article: sample.request.article, version: sample.version,
      partner: sample.request.partner, agreement: sample.grant.agreement.id, issued: time,
      validFrom: terms.validFrom, validUntil: terms.validUntil, month: sample.month,
      total: sample.grant.quote.total, state: .active, requestEntry: entry, recordEntry: entry + 1)
  }

  /// A text as canonical JSON has it between quotation marks.
  private static func spelled(_ text: String?) -> [UInt8] {
    guard let text else { return [] }
    var writer = CanonicalWriter(capacity: 96)
    writer.string(text)
    return Array(writer.bytes.dropFirst().dropLast())
  }
}
