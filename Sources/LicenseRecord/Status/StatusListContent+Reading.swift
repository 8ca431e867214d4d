public import StrictJSON

extension StatusListContent {
  /// Reads what a status list says, refusing whatever the format does not have.
  ///
  /// A `proof` may be there and is not judged. Throws the first fault, with its path where it
  /// is one of form. Reading proves nothing: use `init(verifying:trust:at:)` or `StatusLists` for
  /// a document from outside.
  public init(reading document: JSON) throws(StatusListFault) {
    let reading = try StatusListContent.read(document)
    self = try reading.content()
  }

  /// Reads and verifies one list.
  ///
  /// - `bytes`: the file, at most 1 MiB.
  /// - `trust`: where the publisher's key comes from.
  /// - `time`: the moment to judge as of, `YYYY-MM-DDThh:mm:ssZ`.
  ///
  /// Whether the list is too old at that time is the caller's question; that it begins later is
  /// a fault. The order of the checks is that of the cases of `StatusListFault`: the bits are
  /// unpacked last, so that only the holder of the key could send too many.
  public init(
    verifying bytes: [UInt8], trust: Trust, at time: String
  ) throws(StatusListFault) {
    let document: JSON
    do {
      document = try JSON.parse(bytes)
    } catch {
      throw StatusListFault.syntax(error)
    }
    try self.init(verifying: document, trust: trust, at: time)
  }

  init(verifying document: JSON, trust: Trust, at time: String) throws(StatusListFault) {
    let reading = try StatusListContent.read(document)
    let thumbprint: String
    do {
      thumbprint = try reading.thumbprint(ofProofIn: document)
    } catch {
      throw StatusListFault.document(error)
    }
    guard RecordForm.isTime(time) else { throw StatusListFault.time }
    let issuer = Vocabulary.did(reading.host)
    switch trust.key(issuer: issuer, thumbprint: thumbprint, at: time) {
    case .refused(let reason): throw StatusListFault.key(reason)
    case .found(let key, let use):
      // No independent clock sees a list, so that a revoked key's may be newer than it says.
      guard use.accepts(seenAt: []) else {
        throw StatusListFault.key("the key \(key.thumbprint) \(use)")
      }
      guard DataIntegrityProof.verify(document: document, key: key) == .verified else {
        throw StatusListFault.signature
      }
    }
    guard !time.precedes(reading.validFrom) else {
      throw StatusListFault.notYetValid(from: reading.validFrom)
    }
    self = try reading.content()
  }

  private static func read(_ document: JSON) throws(StatusListFault) -> StatusListReading {
    let reading: StatusListReading
    do {
      reading = try StatusListReading(document)
    } catch {
      throw StatusListFault.document(error)
    }
    try reading.checkName()
    return reading
  }
}
