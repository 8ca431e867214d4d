import StrictJSON

/// A status list as read, its bits still packed: nothing is unpacked before it is verified.
///
/// Every member there may be is asked for, and each has one form; so the rules of the record
/// profile (no numbers, no control characters, ASCII names) hold for whatever was read.
struct StatusListReading {
  let id: StatusListID
  let host: String
  let purpose: StatusPurpose
  let validFrom: String
  let validUntil: String
  let gzip: [UInt8]

  /// Reads a list's document; a `proof` may be there and is another reading.
  init(_ document: JSON) throws(DocumentError) {
    var root = try ObjectReader(document)
    guard try root.value("@context") == StatusListContent.context else {
      throw root.error("@context", "must be [\"\(Vocabulary.credentials)\"]")
    }
    let types = try root.strings("type")
    guard types.elementsEqual(StatusListContent.types, by: { $0.isExactly($1) }) else {
      let words = StatusListContent.types.map { "\"\($0)\"" }.joined(separator: ", ")
      throw root.error("type", "must be [\(words)]")
    }
    _ = root.optional("proof")
    guard let id = StatusListID(try root.string("id")) else {
      throw root.error("id", "must be https://HOST/licensing/status/, a purpose and a number")
    }
    self.id = id
    host = try StatusListReading.host(&root)
    validFrom = try root.time("validFrom")
    validUntil = try root.time("validUntil")
    guard validFrom.precedes(validUntil) else {
      throw root.error("validUntil", "must be after validFrom")
    }
    (purpose, gzip) = try StatusListReading.subject(root.object("credentialSubject"), of: id)
    try root.finish()
  }

  private static func host(_ root: inout ObjectReader) throws(DocumentError) -> String {
    let issuer = try root.string("issuer")
    guard let host = issuer.dropping(prefix: Vocabulary.did("")), RecordForm.isHost(host) else {
      throw root.error("issuer", "must be did:web: and a host name")
    }
    return host
  }

  private static func subject(
    _ reader: consuming ObjectReader, of id: StatusListID
  ) throws(DocumentError) -> (StatusPurpose, [UInt8]) {
    try reader.expect("id", id.subject)
    try reader.expect("type", StatusListContent.subjectType)
    guard let purpose = StatusPurpose(exactly: try reader.string("statusPurpose")) else {
      throw reader.error("statusPurpose", "must be revocation or suspension")
    }
    let list = try reader.string("encodedList")
    guard let gzip = StatusBits.multibase(list), gzip.starts(with: Gzip.start) else {
      throw reader.error("encodedList", "must be u and base64url, without padding, of GZIP data")
    }
    try reader.finish()
    return (purpose, gzip)
  }

  /// Throws unless the list is by the host and for the purpose that its name says.
  func checkName() throws(StatusListFault) {
    guard host.isExactly(id.host) else { throw StatusListFault.issuer(Vocabulary.did(host)) }
    guard purpose == id.purpose else { throw StatusListFault.purpose(purpose) }
  }

  /// The content of the list, its bits unpacked.
  func content() throws(StatusListFault) -> StatusListContent {
    let bits: StatusBits
    do {
      bits = try StatusBits(gzip: gzip)
    } catch {
      throw StatusListFault.encodedList(error)
    }
    return StatusListContent(
      host: host, purpose: purpose, number: id.number, validFrom: validFrom,
      validUntil: validUntil, bits: bits)
  }
}
