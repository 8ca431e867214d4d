/// One member of a JSON object.
public struct JSONMember: Sendable {
  /// The name, unescaped.
  ///
  /// Compare by bytes: `==` on `String` is by canonical equivalence.
  public let name: String
  /// The value.
  public let value: JSON
  private let place: JSONPlace

  /// Where the name starts (its opening quotation mark); nil for a member built in code.
  public var position: JSONPosition? { place.position }

  /// A member built in code, or read at a place of a document.
  public init(name: String, value: JSON, position: JSONPosition? = nil) {
    self.name = name
    self.value = value
    place = JSONPlace(position)
  }
}
