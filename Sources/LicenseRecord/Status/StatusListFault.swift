public import StrictJSON

/// Why a document is not the status list that is asked for, in the order of the checks.
public enum StatusListFault: Error, Hashable, Sendable {
  /// The bytes are no JSON document, strictly: a member twice, too long, too deep.
  case syntax(JSONSyntaxError)
  /// The document is no status list: a license, say, or one with more in it; with the place.
  case document(DocumentError)
  /// The list is issued by this DID instead of the host in its name.
  case issuer(String)
  /// The list is for this purpose instead of the one in its name.
  case purpose(StatusPurpose)
  /// The time to judge at is of another form.
  case time
  /// No key that is trusted is the one the list names, and why.
  case key(String)
  /// The signature is not that key's over this list.
  case signature
  /// The list begins later than the time to judge at.
  case notYetValid(from: String)
  /// The bits cannot be unpacked, or are too many or too few.
  case encodedList(EncodedListFault)
  /// The list has only `count` bits, and the record's index is beyond them.
  case index(Int, count: Int)
}

extension StatusListFault: CustomStringConvertible {
  /// One sentence for a person, without a period, escaped for a terminal.
  public var description: String {
    switch self {
    case .syntax(let error): "not a status list: \(error)"
    case .document(let error): "not a status list: \(error)"
    case .issuer(let issuer): "/issuer: is \(issuer.displayed), not the host in the list's id"
    case .purpose(let purpose):
      "/credentialSubject/statusPurpose: is \(purpose.rawValue), not the purpose in the list's id"
    case .time: "the time to judge at must be \(RecordForm.timeWords)"
    case .key(let reason): reason.displayed
    case .signature: ProofFault.signature.description
    case .notYetValid(let from): "the list begins at \(from)"
    case .encodedList(let fault): "/credentialSubject/encodedList: \(fault)"
    case .index(let index, let count): "the list has \(count) bits, and none at \(index)"
    }
  }
}
