/// A typed reading of one object that leaves no member unread.
///
/// Ask for every member there may be, then `finish()`: a member never asked for is an error. Every
/// error names the path and the place in the text.
public struct ObjectReader: Sendable {
  let place: JSONPath
  private let start: JSONPlace
  private let members: [JSONMember]
  private var asked = AskedNames()

  /// The path of the object itself; empty for the whole document.
  public var path: String { place.text }

  /// Where the object starts in the text.
  public var position: JSONPosition? { start.position }

  /// A reader of the object; throws when the value is none.
  public init(_ json: JSON, path: String = "") throws(DocumentError) {
    try self.init(json, at: .pointer(path))
  }

  init(_ json: JSON, at place: JSONPath) throws(DocumentError) {
    guard let members = json.members else {
      throw DocumentError(path: place.text, position: json.position, problem: "must be an object")
    }
    self.place = place
    start = json.place
    self.members = members
  }

  /// The value of a member, nil when it is absent (`null` is a value).
  public mutating func optional(_ name: String) -> JSON? {
    let index = members.firstIndex { $0.name.hasSameBytes(as: name) }
    asked.note(name, at: index, of: members)
    return index.map { members[$0].value }
  }

  /// The value of a member that must be there.
  public mutating func value(_ name: String) throws(DocumentError) -> JSON {
    guard let value = optional(name) else {
      throw DocumentError(
        path: path, position: position, problem: "the member \(name.quoted) is missing")
    }
    return value
  }

  /// The path of a member: that of the object, a slash and the name (RFC 6901 section 3).
  public func path(_ name: String) -> String { pointer(path, name) }

  /// An error about a member, at its value where it has one, else at the object.
  public func error(_ name: String, _ problem: String) -> DocumentError {
    let member = members.first { $0.name.hasSameBytes(as: name) }
    return DocumentError(
      path: path(name), position: member?.value.position ?? position, problem: problem)
  }

  /// Throws when the object has a member that was never asked for, naming the first.
  public func finish() throws(DocumentError) {
    if members.count <= 64, asked.found.nonzeroBitCount == members.count { return }
    let known = asked.names(of: members)
    let stranger = members.first { member in
      !known.contains { $0.hasSameBytes(as: member.name) }
    }
    guard let stranger else { return }
    let guess = nearestName(to: stranger.name, among: known).map { ", did you mean \($0.quoted)?" }
    throw DocumentError(
      path: path(stranger.name), position: stranger.position,
      problem: "unknown member" + (guess ?? ""))
  }
}

/// A path one step further down; `~` and `/` in the step are written `~0` and `~1`.
func pointer(_ path: String, _ step: String) -> String {
  guard step.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
    return "\(path)/\(step)"
  }
  var escaped = String.UnicodeScalarView()
  for scalar in step.unicodeScalars {
    switch scalar {
    case "~": escaped.append(contentsOf: "~0".unicodeScalars)
    case "/": escaped.append(contentsOf: "~1".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return "\(path)/\(String(escaped))"
}
