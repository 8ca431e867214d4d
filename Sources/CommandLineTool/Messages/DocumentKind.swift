import LicensingDesk

/// A kind of document that people write, and where they see what it should look like.
enum DocumentKind: String {
  case article
  case agreement
  case rateCard = "rate-card"
  case preferences

  var hint: String {
    let form = "its form is in Schemas/\(rawValue).schema.json"
    return switch self {
    case .article, .preferences: form
    case .agreement: form + "; see one with \"" + typed("agreement show ID --json") + "\""
    case .rateCard:
      form + "; start from \"" + typed("rate-card example", needsHome: false) + "\""
    }
  }
}

/// A fault in a document, with its kind.
struct DocumentFault: Error {
  let kind: DocumentKind
  let error: DeskError
}

/// Runs what reads a document of a kind, so that a fault in it says what its form is.
func reading<Value>(_ kind: DocumentKind, _ body: () throws -> Value) throws -> Value {
  do { return try body() } catch let error as DeskError {
    switch error {
    case .document, .syntax: throw DocumentFault(kind: kind, error: error)
    default: throw error
    }
  }
}
