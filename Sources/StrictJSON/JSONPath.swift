/// A place in a document as steps, made into a JSON Pointer only for a message.
indirect enum JSONPath: Sendable {
  /// A pointer that is at hand.
  case pointer(String)
  /// A member of an object.
  case member(JSONPath, String)
  /// An element of an array.
  case element(JSONPath, Int)

  /// The place as a JSON Pointer (RFC 6901).
  var text: String {
    switch self {
    case .pointer(let text): text
    case .member(let path, let name): StrictJSON.pointer(path.text, name)
    case .element(let path, let index): "\(path.text)/\(index)"
    }
  }
}
