import Licensing
import StrictJSON

let idForm = "an id: lower-case letters, digits, \".\", \"_\", \"-\", at most 64"
let dateForm = "a date of the calendar, YYYY-MM-DD"

/// The values an enumeration allows, for a message.
func choices<Value: RawRepresentable<String>>(_ values: some Sequence<Value>) -> String {
  values.map(\.rawValue).joined(separator: ", ")
}

extension ObjectReader {
  /// A required string in the form that `parse` accepts.
  mutating func parsed<Value>(
    _ name: String, _ form: String, _ parse: (String) -> Value?
  ) throws(DocumentError) -> Value {
    let text = try string(name)
    guard let value = parse(text) else {
      throw error(name, "\"\(text.displayed)\" is not \(form)")
    }
    return value
  }

  /// An optional string in the form that `parse` accepts.
  mutating func optionallyParsed<Value>(
    _ name: String, _ form: String, _ parse: (String) -> Value?
  ) throws(DocumentError) -> Value? {
    guard optional(name) != nil else { return nil }
    return try parsed(name, form, parse)
  }

  /// A required array of strings, each in the form that `parse` accepts.
  mutating func list<Value>(
    _ name: String, _ form: String, _ parse: (String) -> Value?
  ) throws(DocumentError) -> [Value] {
    let texts = try strings(name)
    guard !texts.isEmpty else { throw error(name, "at least one value is needed") }
    guard Set(texts).count == texts.count else { throw error(name, "a value stands twice") }
    var values: [Value] = []
    for text in texts {
      guard let value = parse(text) else {
        throw error(name, "\"\(text.displayed)\" is not \(form)")
      }
      values.append(value)
    }
    return values
  }

  /// An optional array of strings, each in the form that `parse` accepts.
  mutating func optionalList<Value>(
    _ name: String, _ form: String, _ parse: (String) -> Value?
  ) throws(DocumentError) -> [Value]? {
    guard optional(name) != nil else { return nil }
    return try list(name, form, parse)
  }

  /// A decimal that is not negative, at most 12 digits before and 6 after the point.
  mutating func decimal(_ name: String) throws(DocumentError) -> ExactDecimal {
    try parsed(name, decimalForm, plainDecimal)
  }

  /// A JSON integer from 0 to 999,999,999,999: words, people, months, days.
  mutating func tally(_ name: String) throws(DocumentError) -> Int {
    let value = try integer(name)
    guard (0...999_999_999_999).contains(value) else {
      throw error(name, "a whole number from 0 to 999999999999 is needed")
    }
    return value
  }

  /// An optional ``tally(_:)``.
  mutating func optionalTally(_ name: String) throws(DocumentError) -> Int? {
    guard optional(name) != nil else { return nil }
    return try tally(name)
  }

  /// An optional amount of a currency.
  mutating func money(_ name: String, _ currency: Currency) throws(DocumentError) -> Money? {
    try optionallyParsed(name, "an amount of \(currency.code), such as 25.00") { text in
      plainDecimal(text) == nil ? nil : Money(text, currency)
    }
  }
}

private let decimalForm =
  "a decimal such as 1.5, not negative, with at most 6 digits after the point"

/// A decimal in the form the schemas ask for: `^[0-9]{1,12}(\.[0-9]{1,6})?$`.
private func plainDecimal(_ text: String) -> ExactDecimal? {
  let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), (1...12).contains(parts[0].count),
    parts.count == 1 || (1...6).contains(parts[1].count),
    parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
  else { return nil }
  return ExactDecimal(text)
}
