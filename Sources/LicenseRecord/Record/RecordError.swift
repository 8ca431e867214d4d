public import StrictJSON

/// Why a document could not be read or made.
public enum RecordError: Error, Hashable, Sendable {
  /// The bytes are no JSON document.
  case syntax(JSONSyntaxError)
  /// The document is not of the expected kind, with the place of the first fault.
  case document(DocumentError)
  /// A key could not be used.
  case key(KeyError)
  /// What is to be signed would not be read back as what it is.
  case notReadable
}

extension RecordError: CustomStringConvertible {
  /// One sentence for a person, escaped for a terminal.
  public var description: String {
    switch self {
    case .syntax(let error): error.description
    case .document(let error): error.description
    case .key(let error): error.description
    case .notReadable: "the document would not be read back as what was to be signed"
    }
  }
}
