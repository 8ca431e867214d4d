import StrictJSON

/// The issuer of a record, as read.
struct IssuerReading {
  let id: String
  let host: String
  let name: String

  init(_ reader: consuming ObjectReader) throws(DocumentError) {
    id = try reader.string("id")
    guard let host = id.dropping(prefix: Vocabulary.did("")), RecordForm.isHost(host) else {
      throw reader.error("id", "must be did:web: and a host name")
    }
    self.host = host
    name = try reader.words("name")
    try reader.finish()
  }
}
