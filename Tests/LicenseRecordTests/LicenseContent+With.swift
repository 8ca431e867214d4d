import LicenseRecord

extension LicenseContent {
  /// This content with some values changed.
  func with(
    number: String? = nil, host: String? = nil, publisherName: String? = nil,
    statusListNumber: Int? = nil, statusIndex: Int? = nil, assigneeID: String? = nil,
    territories: [String]? = nil, channels: [String]? = nil, languages: [String]? = nil,
    validFrom: String? = nil, validUntil: String? = nil, fee: Fee?? = nil,
    digestSRI: String? = nil, headline: String? = nil, author: String?? = nil,
    agreementUUID: String? = nil, creditText: String? = nil
  ) -> LicenseContent {
    LicenseContent(
      number: number ?? self.number, host: host ?? self.host,
      publisherName: publisherName ?? self.publisherName,
      statusListNumber: statusListNumber ?? self.statusListNumber,
      statusIndex: statusIndex ?? self.statusIndex, assigneeID: assigneeID ?? self.assigneeID,
      assigneeName: assigneeName, agreementUUID: agreementUUID ?? self.agreementUUID,
      territories: territories ?? self.territories, channels: channels ?? self.channels,
      languages: languages ?? self.languages, validFrom: validFrom ?? self.validFrom,
      validUntil: validUntil ?? self.validUntil, fee: fee ?? self.fee,
      creditText: creditText ?? self.creditText,
      prohibitsModification: prohibitsModification, targetID: targetID,
      digestSRI: digestSRI ?? self.digestSRI, mediaType: mediaType,
      headline: headline ?? self.headline, author: author ?? self.author, url: url)
  }
}
