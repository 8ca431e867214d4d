/// What two records that differ only in their values have in common.
struct RecordShape: Hashable {
  private let territories: Int
  private let channels: Int
  private let languages: Int
  private let hasFee: Bool
  private let hasDue: Bool
  private let hasAuthor: Bool
  private let prohibitsModification: Bool

  init(of license: LicenseContent) {
    territories = license.territories.count
    channels = license.channels.count
    languages = license.languages.count
    hasFee = license.fee != nil
    hasDue = license.fee?.due != nil
    hasAuthor = license.author != nil
    prohibitsModification = license.prohibitsModification
  }

  /// The values of a record, each once.
  typealias Values = (
    license: LicenseContent, created: String, proofValue: String, thumbprint: String
  )

  /// Makes the values of texts and numbers that are taken one after the other.
  func values(of source: inout some RecordValueSource) throws -> Values {
    let license = LicenseContent(
      number: try source.text(), host: try source.text(), publisherName: try source.text(),
      statusListNumber: try source.number(), statusIndex: try source.number(),
      assigneeID: try source.text(), assigneeName: try source.text(),
      agreementUUID: try source.text(), territories: try texts(territories, of: &source),
      channels: try texts(channels, of: &source), languages: try texts(languages, of: &source),
      validFrom: try source.text(), validUntil: try source.text(), fee: try fee(of: &source),
      creditText: try source.text(), prohibitsModification: prohibitsModification,
      targetID: try source.text(), digestSRI: try source.text(), mediaType: try source.text(),
      headline: try source.text(), author: hasAuthor ? try source.text() : nil,
      url: try source.text())
    return (license, try source.text(), try source.text(), try source.text())
  }

  private func texts(
    _ count: Int, of source: inout some RecordValueSource
  ) throws -> [String] {
    var texts: [String] = []
    texts.reserveCapacity(count)
    for _ in 0..<count { texts.append(try source.text()) }
    return texts
  }

  private func fee(of source: inout some RecordValueSource) throws -> LicenseContent.Fee? {
    guard hasFee else { return nil }
    return LicenseContent.Fee(
      amount: try source.text(), currency: try source.text(),
      due: hasDue ? try source.text() : nil)
  }
}

/// What gives the values of a record, in the order in which ``RecordShape`` takes them.
protocol RecordValueSource {
  mutating func text() throws -> String
  mutating func number() throws -> Int
}
