extension RecordLines {
  /// What a record in emitted form says, with its proof; nil when a part of it is not found.
  struct Found {
    let license: LicenseContent
    let created: String
    let proofValue: String
    let method: String
  }

  /// Takes the values in the order in which the emitted form has them.
  mutating func record() -> Found? {
    guard let list = value("statusListCredential"), let index = value("statusListIndex"),
      skip(to: "assignee"), let assigneeID = value("id"), let assigneeName = value("name"),
      skip(to: "assigner"), let issuer = value("id"), let publisherName = value("name"),
      let agreement = value("id"), skip(to: "constraint"), let limits = limits(),
      skip(to: "duty"), let duties = duties(), skip(to: "prohibition"),
      let prohibitions = prohibitions(), let target = target(), let id = value("id"),
      skip(to: "proof"), let created = value("created"), let proofValue = value("proofValue"),
      let method = value("verificationMethod"), let from = value("validFrom"),
      let until = value("validUntil"), let host = issuer.dropping(prefix: Vocabulary.did("")),
      let number = id.last(after: UInt8(ascii: "/")),
      let listNumber = list.last(after: UInt8(ascii: "-")).flatMap(RecordForm.index),
      let statusIndex = RecordForm.index(index)
    else { return nil }
    let license = LicenseContent(
      number: number, host: host, publisherName: publisherName, statusListNumber: listNumber,
      statusIndex: statusIndex, assigneeID: assigneeID, assigneeName: assigneeName,
      agreementUUID: agreement, territories: limits.territories, channels: limits.channels,
      languages: limits.languages, validFrom: from, validUntil: until, fee: duties.fee,
      creditText: duties.credit, prohibitsModification: prohibitions, targetID: target.id,
      digestSRI: target.digest, mediaType: target.mediaType, headline: target.headline,
      author: target.author, url: target.url)
    return Found(license: license, created: created, proofValue: proofValue, method: method)
  }

  private mutating func limits() -> (
    territories: [String], channels: [String], languages: [String]
  )? {
    guard let first = value("leftOperand") else { return nil }
    var territories: [String] = []
    if first.isExactly("spatial") {
      guard let places = values("rightOperand"), skip(to: "leftOperand") else { return nil }
      territories = places.compactMap { $0.dropping(prefix: Vocabulary.territory) }
    }
    guard let channels = values("rightOperand"), skip(to: "leftOperand"),
      let languages = values("rightOperand")
    else { return nil }
    return (territories, channels, languages)
  }

  private mutating func duties() -> (fee: LicenseContent.Fee?, credit: String)? {
    var amounts: [String] = []
    var unit: String?
    while advance() {
      if isMember("@value") {
        guard let value = value(after: "@value") else { return nil }
        amounts.append(value)
      } else if isMember("unit") {
        unit = value(after: "unit")
      } else if isMember("schema:creditText") {
        guard let credit = value(after: "schema:creditText") else { return nil }
        guard let unit, let amount = amounts.first else { return (nil, credit) }
        guard let currency = unit.dropping(prefix: Vocabulary.currency) else { return nil }
        let due = amounts.count > 1 ? amounts[1] : nil
        return (LicenseContent.Fee(amount: amount, currency: currency, due: due), credit)
      }
    }
    return nil
  }

  /// Whether `modify` is the last of the prohibitions.
  private mutating func prohibitions() -> Bool? {
    var last: String?
    while advance() {
      if isMember("action") { last = value(after: "action") }
      if isMember("target") { return last?.isExactly("modify") }
    }
    return nil
  }

  private mutating func target() -> (
    digest: String, id: String, mediaType: String, author: String?, headline: String, url: String
  )? {
    guard let digest = value("digestSRI"), let id = value("id"),
      let mediaType = value("mediaType"), advance()
    else { return nil }
    var author: String?
    if isMember("schema:author") {
      author = value(after: "schema:author")
      guard advance() else { return nil }
    }
    guard isMember("schema:headline"), let headline = value(after: "schema:headline"),
      let url = value("schema:url")
    else { return nil }
    return (digest, id, mediaType, author, headline, url)
  }
}

extension String {
  /// What stands after the last of a byte; nil when there is none.
  fileprivate func last(after byte: UInt8) -> String? {
    withBytes { bytes in
      guard let place = bytes.lastIndex(of: byte) else { return nil }
      return String(
        decoding: UnsafeBufferPointer(rebasing: bytes[(place + 1)...]), as: UTF8.self)
    }
  }
}
