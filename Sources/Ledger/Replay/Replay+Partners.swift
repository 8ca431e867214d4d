import Licensing
import StrictJSON

extension Replay {
  func addPartner(_ object: ObjectReader) throws {
    try statements.run(
      "INSERT INTO partner (name, url, audience, class, suspended, id) VALUES (?, ?, ?, ?, 0, ?)",
      partnerFields(object))
    try keepContact(object)
  }

  func changePartner(_ object: ObjectReader) throws {
    try changeOne(
      "UPDATE partner SET name = ?, url = ?, audience = ?, class = ? WHERE id = ?",
      partnerFields(object), "the partner")
    try keepContact(object)
  }

  /// Whom to reach: the newest one, or nobody any more.
  private func keepContact(_ object: ObjectReader) throws {
    var partner = object
    let id = try partner.string("id")
    try statements.run("DELETE FROM partner_contact WHERE partner = ?", .text(id))
    guard let contact = try partner.optionalString("contact") else { return }
    try statements.run(
      "INSERT INTO partner_contact (partner, text_key) VALUES (?, ?)", .text(id), .text(contact))
  }

  private func partnerFields(_ object: ObjectReader) throws -> [SQLValue] {
    var partner = object
    return [
      .text(try partner.string("name")), .optional(try partner.optionalString("url")),
      .optional(try partner.optionalCount("audience")), .text(try partner.string("class")),
      .text(try partner.string("id")),
    ]
  }

  func suspend(_ body: inout ObjectReader, _ suspended: Bool) throws {
    try changeOne(
      "UPDATE partner SET suspended = ? WHERE id = ?",
      [.integer(suspended ? 1 : 0), .text(try body.string("partner"))],
      "the partner")
  }

  func addRateCard(_ document: JSON, number: Int) throws {
    var card = try ObjectReader(document)
    try statements.run(
      "INSERT INTO rate_card (id, effective_from, document, entry) VALUES (?, ?, ?, ?)",
      [
        .text(try card.string("id")), .text(try card.string("effectiveFrom")),
        .text(canonicalText(document)),
        .integer(number),
      ])
  }

  func addAgreement(_ document: JSON, number: Int) throws {
    var agreement = try ObjectReader(document)
    try statements.run(
      "INSERT INTO agreement (id, partner, document, entry) VALUES (?, ?, ?, ?)",
      [
        .text(try agreement.string("id")), .text(try agreement.string("partner")),
        .text(canonicalText(document)),
        .integer(number),
      ])
  }

  private func canonicalText(_ document: JSON) -> String {
    String(decoding: document.canonical(), as: UTF8.self)
  }
}
