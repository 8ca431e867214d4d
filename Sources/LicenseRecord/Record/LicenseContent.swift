/// What a license record says, in the record's own spelling.
///
/// Strings only, so that nothing is rounded or rewritten between the document and its reader.
/// `init(reading:)` checks every form; the memberwise initializer does not, and
/// `record(signedWith:created:)` refuses to sign what its reader would refuse.
public struct LicenseContent: Hashable, Sendable {
  /// The license number: `LIC-2026-000417`.
  public let number: String
  /// The publisher's host, from which `did:web:HOST` and the record's addresses follow.
  public let host: String
  /// The publisher's name.
  public let publisherName: String
  /// The number of the status lists, from 1: `revocation-N` and `suspension-N`.
  public let statusListNumber: Int
  /// The record's bit in both lists, from 0.
  public let statusIndex: Int
  /// The partner: an http or https address.
  public let assigneeID: String
  /// The partner's name.
  public let assigneeName: String
  /// The agreement of this license: `urn:uuid:` and 36 lower-case characters.
  public let agreementUUID: String
  /// ISO 3166-1 alpha-3 codes; empty for the whole world.
  public let territories: [String]
  /// Delivery channels, such as `web`.
  public let channels: [String]
  /// BCP 47 tags.
  public let languages: [String]
  /// The first moment of the license: `YYYY-MM-DDThh:mm:ssZ`.
  public let validFrom: String
  /// The first moment after it, in the same form.
  public let validUntil: String
  /// What is to be paid; nil when the license is free.
  public let fee: Fee?
  /// The credit line the copy must carry.
  public let creditText: String
  /// Whether the text must be left as it is.
  public let prohibitsModification: Bool
  /// The article version: `urn:newsml:HOST:YYYYMMDD:ID:VERSION`.
  public let targetID: String
  /// The digest of the licensed text: `sha256-` and base64.
  public let digestSRI: String
  /// The media type of the licensed text, without parameters.
  public let mediaType: String
  /// The article's headline.
  public let headline: String
  /// The article's byline, if it has one.
  public let author: String?
  /// The article's canonical address, http or https.
  public let url: String

  /// A content of the given values, unchecked.
  public init(
    number: String, host: String, publisherName: String, statusListNumber: Int, statusIndex: Int,
    assigneeID: String, assigneeName: String, agreementUUID: String, territories: [String],
    channels: [String], languages: [String], validFrom: String, validUntil: String, fee: Fee?,
    creditText: String, prohibitsModification: Bool, targetID: String, digestSRI: String,
    mediaType: String, headline: String, author: String?, url: String
  ) {
    self.number = number
    self.host = host
    self.publisherName = publisherName
    self.statusListNumber = statusListNumber
    self.statusIndex = statusIndex
    self.assigneeID = assigneeID
    self.assigneeName = assigneeName
    self.agreementUUID = agreementUUID
    self.territories = territories
    self.channels = channels
    self.languages = languages
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.fee = fee
    self.creditText = creditText
    self.prohibitsModification = prohibitsModification
    self.targetID = targetID
    self.digestSRI = digestSRI
    self.mediaType = mediaType
    self.headline = headline
    self.author = author
    self.url = url
  }
}
