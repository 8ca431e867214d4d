public import Ledger
public import Licensing
import Newsroom

/// What a person says about a partner; nil means not given.
public struct PartnerInput: Hashable, Sendable {
  /// The partner's id.
  public var id: PartnerID
  /// The partner's name, as it appears in records.
  public var name: String?
  /// The partner's own address, its identifier in records.
  public var url: String?
  /// How many people it reaches.
  public var audience: Int?
  /// What it uses articles for.
  public var useClass: UseClass?
  /// Whom to reach there; empty for nobody.
  public var contact: String?

  /// A partner with nothing said about it yet.
  public init(id: PartnerID) { self.id = id }
}

extension Desk {
  /// What adding something came to.
  public enum Addition: String, Sendable {
    /// It is new.
    case added
    /// It was there with other data, which now are as given.
    case changed
    /// It was there just so: nothing was written.
    case unchanged
  }

  /// Adds a partner, or changes the data given of one that is there.
  public func addPartner(_ input: PartnerInput, actor: String, now: Instant) throws
    -> (partner: Partner, addition: Addition)
  {
    try write { transaction in
      let earlier = try transaction.reader.partner(input.id)
      let partner = try Desk.partner(input, over: earlier)
      let contact = try transaction.reader.contact(of: input.id)
      let change = try Desk.contact(input, over: contact, transaction.reader)
      guard partner != earlier || change != .none else { return (partner, .unchanged) }
      let next: ErasableKey? =
        switch change {
        case .none: contact
        case .nobody: nil
        case .someone(let text): try transaction.store(text)
        }
      try transaction.append(
        earlier == nil
          ? .partnerAdded(partner, contact: next) : .partnerChanged(partner, contact: next),
        time: transaction.recordedTime(now: now), actor: actor)
      return (partner, earlier == nil ? .added : .changed)
    }
  }

  /// What is said of the person to reach, if it is anything new.
  private enum ContactChange: Hashable {
    case none
    case nobody
    case someone(String)
  }

  private static func contact(
    _ input: PartnerInput, over earlier: ErasableKey?, _ reader: LedgerReader
  ) throws -> ContactChange {
    guard let given = input.contact else { return .none }
    if given.isEmpty { return earlier == nil ? .none : .nobody }
    let text = try LineText.check("contact", given)
    return try earlier.map { try reader.kept($0).text == text } == true ? .none : .someone(text)
  }

  private static func partner(_ input: PartnerInput, over earlier: Partner?) throws(DeskError)
    -> Partner
  {
    guard let name = input.name ?? earlier?.name else { throw .missing(["name"]) }
    let audience = input.audience ?? earlier?.audience
    if let audience, !(0...10_000_000_000).contains(audience) {
      throw .invalid(name: "audience", value: "\(audience)", expected: "a number of people")
    }
    var url = earlier?.url
    if let text = input.url {
      guard let address = WebAddress(text) else {
        throw .invalid(
          name: "url", value: text, expected: "an http or https address without user name")
      }
      url = address.text
    }
    return Partner(
      id: input.id, name: try LineText.check("name", name, limit: 200), url: url,
      audience: audience, useClass: input.useClass ?? earlier?.useClass ?? .editorial,
      isSuspended: earlier?.isSuspended ?? false)
  }

  /// Every partner, by id.
  public func partners() throws -> [Partner] {
    try ledger.read { try $0.partners() }
  }

  /// A partner, its agreements, and whom to reach there, if anybody was named.
  public func partner(_ id: String) throws -> (
    partner: Partner, agreements: [Agreement], contact: KeptText?
  ) {
    try ledger.read { reader in
      let partner = try find(partner: id, reader)
      return (
        partner, try reader.agreements(of: partner.id),
        try reader.contact(of: partner.id).map { try reader.kept($0) }
      )
    }
  }

  /// Suspends a partner, or ends its suspension.
  ///
  /// - Returns: The partner as it now is, and whether anything changed.
  public func suspendPartner(
    _ id: String, _ suspended: Bool, reason: String?, actor: String, now: Instant
  ) throws -> (partner: Partner, changed: Bool) {
    let reason = try reason.map { try LineText.check("reason", $0) }
    return try write { transaction in
      let partner = try find(partner: id, transaction.reader)
      guard partner.isSuspended != suspended else { return (partner, false) }
      let key = try reason.map { try transaction.store($0) }
      try transaction.append(
        suspended
          ? .partnerSuspended(partner.id, reason: key) : .partnerResumed(partner.id, reason: key),
        time: transaction.recordedTime(now: now), actor: actor)
      return (try find(partner: id, transaction.reader), true)
    }
  }

  /// Finds a partner by id.
  func find(partner name: String, _ reader: LedgerReader) throws -> Partner {
    if let id = PartnerID(name), let partner = try reader.partner(id) { return partner }
    let names = try reader.partners().map(\.id.text)
    throw DeskError.unknown(.partner, name: name, near: nearMisses(of: name, among: names))
  }
}
