import Foundation
import StrictJSON

/// What a person likes, as opposed to what is true of the publisher.
///
/// A document by `Schemas/preferences.schema.json`; facts are entries of the log.
public struct Preferences: Hashable, Sendable {
  /// Where license files go when `--out` is not given.
  public let out: String?
  /// Who is recorded as the actor when `--actor` is not given.
  public let actor: String?

  /// Reads the preferences of a home; an absent file means none.
  public init(_ location: HomeLocation) throws(DeskError) {
    guard FileManager.default.fileExists(atPath: location.preferences) else {
      (out, actor) = (nil, nil)
      return
    }
    let bytes = try InputFile.read(location.preferences, limit: JSONLimits.document.bytes)
    do {
      var reader = try ObjectReader(JSON.parse(bytes))
      out = try reader.optionalString("out")
      actor = try reader.optionalString("actor")
      for name in ["out", "actor"] where reader.optional(name)?.string == "" {
        throw reader.error(name, "at least one character is needed")
      }
      try reader.finish()
    } catch {
      throw DeskError(error, source: location.preferences)
    }
  }
}

extension DeskError {
  /// A fault in a document, with the file it stands in.
  init(_ error: any Error, source: String) {
    self =
      switch error {
      case let error as JSONSyntaxError: .syntax(source: source, error)
      case let error as DocumentError: .document(source: source, error)
      case let error as DeskError: error
      default: .file(path: source, problem: "\(error)")
      }
  }
}
