/// A document together with what its text is like.
public struct JSONReading: Sendable {
  /// The document.
  public let document: JSON
  /// Whether the text is, byte for byte, what `document.pretty()` writes.
  public let isInEmittedForm: Bool
  /// Whether no name and no string holds U+0000 to U+001F or U+007F, however they are spelled.
  public let isPlain: Bool

  /// Reads a document as `JSON.parse` does, and notes what its text is like on the way.
  ///
  /// Costs no more than parsing, where writing the document again and comparing costs as much once
  /// more.
  public init(
    parsing bytes: [UInt8], limits: JSONLimits = .document
  ) throws(JSONSyntaxError) {
    self = try bytes.withUnsafeBufferPointer { buffer throws(JSONSyntaxError) in
      var parser = JSONParser(buffer, limits: limits)
      let document = try parser.document()
      return JSONReading(document, parser.isInEmittedForm, parser.isPlain)
    }
  }

  private init(_ document: JSON, _ isInEmittedForm: Bool, _ isPlain: Bool) {
    self.document = document
    self.isInEmittedForm = isInEmittedForm
    self.isPlain = isPlain
  }
}
