import StrictJSON

/// A party of the agreement, as read.
struct PartyReading {
  let id: String
  let name: String

  init(_ reader: consuming ObjectReader) throws(DocumentError) {
    try reader.expect("type", "Party")
    id = try reader.words("id")
    name = try reader.words("name")
    try reader.finish()
  }
}
