import StrictJSON

/// The licensed article of a record, as read.
struct TargetReading {
  let id: String
  let digestSRI: String
  let mediaType: String
  let headline: String
  let author: String?
  let url: String

  init(_ reader: consuming ObjectReader) throws(DocumentError) {
    try reader.expect("type", "Asset")
    id = try reader.string(
      "id", "urn:newsml:HOST:YYYYMMDD:ID:VERSION", where: RecordForm.isArticleURN)
    digestSRI = try reader.string("digestSRI", "sha256- and 44 characters of base64") {
      ContentDigest($0) != nil
    }
    mediaType = try reader.string(
      "mediaType", "a media type without parameters", where: RecordForm.isMediaType)
    headline = try reader.words("schema:headline")
    author = try reader.optionalString("schema:author")
    if let author, author.isEmpty { throw reader.error("schema:author", "must not be empty") }
    url = try reader.string(
      "schema:url", "an http or https address", where: RecordForm.isWebAddress)
    try reader.finish()
  }
}
