import LicenseRecord
import StrictJSON

/// A line of an export: one object in canonical JSON.
///
/// Whole numbers are strings, as in the bodies of entries, so that no reader can round them.
enum ExportLine {
  /// The first line: which form the others have.
  case header
  /// A text that may have to be forgotten, before the first entry that mentions it.
  case text(key: String, salt: [UInt8], content: String)
  /// An entry of the log with all of its columns.
  case entry(number: Int, time: String, actor: String, kind: String, body: JSON, digest: String)
  /// A signed checkpoint, after the last entry that it covers.
  case checkpoint(size: Int, note: String)
  /// What a witness signed over a checkpoint (C2SP tlog-cosignature), after all of them.
  case cosignature(size: Int, witness: String, signature: String)
  /// The last line: what a ledger made of all lines has.
  case end(ExportSummary)

  /// The form that the first line names.
  static let format = "imprimatur-ledger-export/1"

  /// What any line may be at most: an article's text with every character escaped.
  static let limits = JSONLimits(bytes: 128 << 20, depth: 40, allowsDuplicateNames: false)

  /// Reads a line without its end.
  ///
  /// - Throws: A ``StrictJSON/JSONSyntaxError`` or a ``StrictJSON/DocumentError``.
  init(parsing bytes: [UInt8]) throws {
    let json = try JSON.parse(bytes, limits: ExportLine.limits)
    var line = try ObjectReader(json)
    switch try line.string("line") {
    case "export":
      guard try line.string("format") == ExportLine.format else {
        throw line.error("format", "must be \(ExportLine.format)")
      }
      self = .header
    case "text":
      self = .text(
        key: try line.string("key"),
        salt: try line.parsed("salt", "bytes in base64") { Base64.decode($0) },
        content: try line.string("content"))
    case "entry":
      self = .entry(
        number: try line.count("number"), time: try line.string("time"),
        actor: try line.string("actor"), kind: try line.string("kind"),
        body: try line.value("body"), digest: try line.string("digest"))
    case "checkpoint":
      self = .checkpoint(size: try line.count("size"), note: try line.string("note"))
    case "cosignature":
      self = .cosignature(
        size: try line.count("size"), witness: try line.string("witness"),
        signature: try line.string("signature"))
    case "end":
      self = .end(
        ExportSummary(
          entries: try line.count("entries"), texts: try line.count("texts"),
          checkpoints: try line.count("checkpoints"),
          cosignatures: try line.count("cosignatures")))
    default:
      throw line.error("line", "must be export, text, entry, checkpoint, cosignature or end")
    }
    try line.finish()
    // So every byte of a line means something, and what was changed is found.
    guard json.canonical() == bytes else {
      throw DocumentError(path: "", position: nil, problem: "it is not in canonical form")
    }
  }

  /// The line without its end.
  var bytes: [UInt8] { JSON.object([("line", .text(name))] + members).canonical() }

  private var name: String {
    switch self {
    case .header: "export"
    case .text: "text"
    case .entry: "entry"
    case .checkpoint: "checkpoint"
    case .cosignature: "cosignature"
    case .end: "end"
    }
  }

  private var members: [(String, JSON)] {
    switch self {
    case .header: [("format", .text(ExportLine.format))]
    case .text(let key, let salt, let content):
      [("key", .text(key)), ("salt", .text(Base64.encode(salt))), ("content", .text(content))]
    case .entry(let number, let time, let actor, let kind, let body, let digest):
      [
        ("number", .text("\(number)")), ("time", .text(time)), ("actor", .text(actor)),
        ("kind", .text(kind)), ("body", body), ("digest", .text(digest)),
      ]
    case .checkpoint(let size, let note): [("size", .text("\(size)")), ("note", .text(note))]
    case .cosignature(let size, let witness, let signature):
      [
        ("size", .text("\(size)")), ("witness", .text(witness)), ("signature", .text(signature)),
      ]
    case .end(let summary):
      [
        ("entries", .text("\(summary.entries)")), ("texts", .text("\(summary.texts)")),
        ("checkpoints", .text("\(summary.checkpoints)")),
        ("cosignatures", .text("\(summary.cosignatures)")),
      ]
    }
  }
}
