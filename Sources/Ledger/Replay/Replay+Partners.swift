import GRDB
import Licensing
import StrictJSON

extension Replay {
  func addPartner(_ object: ObjectReader) throws {
    try run(
      "INSERT INTO partner (name, url, audience, class, suspended, id) VALUES (?, ?, ?, ?, 0, ?)",
      partnerFields(object))
  }

  func changePartner(_ object: ObjectReader) throws {
    try changeOne(
      "UPDATE partner SET name = ?, url = ?, audience = ?, class = ? WHERE id = ?",
      partnerFields(object), "the partner")
  }

  private func partnerFields(_ object: ObjectReader) throws -> StatementArguments {
    var partner = object
    return [
      try partner.string("name"), try partner.optionalString("url"),
      try partner.optionalCount("audience"), try partner.string("class"),
      try partner.string("id"),
    ]
  }

  func suspend(_ body: inout ObjectReader, _ suspended: Bool) throws {
    try changeOne(
      "UPDATE partner SET suspended = ? WHERE id = ?", [suspended, body.string("partner")],
      "the partner")
  }

  func addRateCard(_ document: JSON, number: Int) throws {
    var card = try ObjectReader(document)
    try run(
      "INSERT INTO rate_card (id, effective_from, document, entry) VALUES (?, ?, ?, ?)",
      [card.string("id"), card.string("effectiveFrom"), canonicalText(document), number])
  }

  func addAgreement(_ document: JSON, number: Int) throws {
    var agreement = try ObjectReader(document)
    try run(
      "INSERT INTO agreement (id, partner, document, entry) VALUES (?, ?, ?, ?)",
      [agreement.string("id"), agreement.string("partner"), canonicalText(document), number])
  }

  private func canonicalText(_ document: JSON) -> String {
    String(decoding: document.canonical(), as: UTF8.self)
  }
}
