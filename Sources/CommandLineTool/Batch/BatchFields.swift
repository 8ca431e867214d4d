import ArgumentParser
import Licensing
import LicensingDesk
import StrictJSON

/// The fields of a request in a batch file: named as the options of `license request`.
enum BatchField: String, CaseIterable {
  case article
  case partner
  case channel
  case territory
  case language
  case from
  case until
  case audience
  case images
  case exclusive
  case note
  case idempotencyKey = "idempotency-key"
  case again

  /// Whether it may be given more than once.
  var isRepeatable: Bool {
    switch self {
    case .channel, .territory, .language: true
    default: false
    }
  }

  /// The field of a name, or an error that says which there are.
  init(named name: String) throws(BatchFault) {
    guard let field = BatchField(rawValue: name) else {
      let names = BatchField.allCases.map(\.rawValue)
      let near = nearMisses(of: name, among: names)
      throw BatchFault(
        "there is no field \"\(name.displayed)\"",
        hint: near.isEmpty
          ? "the fields are \(names.joined(separator: ", "))"
          : "did you mean \(near.joined(separator: " or "))?")
    }
    self = field
  }
}

/// What is wrong with a line of a batch, and what mends it.
struct BatchFault: Error {
  let problem: String
  let hint: String?

  init(_ problem: String, hint: String? = nil) {
    self.problem = problem
    self.hint = hint
  }
}

/// The values of one line, as texts.
struct BatchFields {
  private var values: [BatchField: [String]] = [:]

  /// Gives a field its values; none leaves it as if it were not there.
  mutating func set(_ field: BatchField, _ texts: [String]) throws(BatchFault) {
    guard values[field] == nil else {
      throw BatchFault("the field \(field.rawValue) is given twice")
    }
    guard texts.count <= 1 || field.isRepeatable else {
      throw BatchFault("the field \(field.rawValue) has several values")
    }
    if !texts.isEmpty { values[field] = texts }
  }

  /// The request that the fields make.
  func request() throws -> LicenseRequest {
    let terms = RequestedTerms(
      channels: try list(.channel, Parse.channel),
      territories: try list(.territory, Parse.territory),
      languages: try list(.language, Parse.language), from: try one(.from, Parse.date),
      until: try one(.until, Parse.date), audience: try one(.audience, Parse.count),
      images: try one(.images, Parse.count) ?? 0,
      isExclusive: try one(.exclusive, BatchFields.truth) ?? false)
    var request = LicenseRequest(
      article: try required(.article), partner: try required(.partner), terms: terms)
    request.note = values[.note]?.first
    request.idempotencyKey = values[.idempotencyKey]?.first
    request.again = try one(.again, BatchFields.truth) ?? false
    return request
  }

  private func required(_ field: BatchField) throws -> String {
    guard let text = values[field]?.first else {
      throw BatchFault("the field \(field.rawValue) is missing")
    }
    return text
  }

  private func one<Value>(_ field: BatchField, _ parse: (String) throws -> Value) throws -> Value? {
    try list(field, parse).first
  }

  /// The values, or the words that the option of that name has for a wrong one.
  private func list<Value>(_ field: BatchField, _ parse: (String) throws -> Value) throws -> [Value]
  {
    try (values[field] ?? []).map { text in
      do { return try parse(text) } catch let error as ValidationError {
        let lines = error.message.split(separator: "\n", maxSplits: 1).map(String.init)
        throw BatchFault(
          "\(field.rawValue) \"\(text.displayed)\": \(lines.first ?? "")",
          hint: lines.count > 1 ? lines[1] : nil)
      }
    }
  }

  private static func truth(_ text: String) throws -> Bool {
    switch text.lowercased() {
    case "true", "yes", "1": return true
    case "false", "no", "0": return false
    default: throw ValidationError("it is neither true nor false\ngive true or false")
    }
  }
}
