/// Why a text or its parts are no key for notes that can be used here.
public enum NoteKeyFault: Error, Hashable, Sendable {
  /// The text is not a name, eight hexadecimal digits and base64, joined by pluses.
  case form
  /// The name is empty or has white space or a plus in it.
  case name
  /// Signatures of this other kind are not read here.
  case kind(UInt8)
  /// The key itself is not to be trusted with anything.
  case key(KeyError)
  /// The id is not the one of the name, the kind and the key.
  case id
}

extension NoteKeyFault: CustomStringConvertible {
  /// One sentence for a person, without a period, escaped for a terminal.
  public var description: String {
    switch self {
    case .form: "a verifier key is NAME+ID+KEY, the id in hexadecimal and the key in base64"
    case .name: "the name of a key must not be empty or have white space or a plus in it"
    case .kind(let kind): "keys of the kind \(kind) are not read here, only 1 and 4 (Ed25519)"
    case .key(let error): error.description
    case .id: "the key id does not belong to this name and key"
    }
  }
}
