/// Writes canonical JSON (RFC 8785) straight to bytes, with no value built in between.
///
/// For what is written often and has a fixed shape. The caller gives the members of an object in
/// canonical order (by the UTF-16 code units of their names); commas are set here. What comes out
/// is then what `JSON.canonical()` would write, and tests of the callers compare the two.
public struct CanonicalWriter: ~Copyable {
  private var output: ByteBuffer
  /// Whether a value stands before the next one in the same array or object.
  private var follows = false

  /// A writer of nothing yet, with room for so many bytes; it grows beyond them.
  public init(capacity: Int = 512) { output = ByteBuffer(capacity: capacity) }

  /// What was written so far.
  public var bytes: [UInt8] { output.array }

  /// How many bytes were written so far: a place to cut them at.
  public var count: Int { output.count }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    output.write(text)
    follows = true
  }

  /// Writes a value that is at hand as one.
  public mutating func value(_ value: JSON) {
    separate()
    output.write(value)
    follows = true
  }

  /// Writes an object, whose members `body` writes.
  public mutating func object(
    _ body: (inout CanonicalWriter) -> Void
  ) {
    separate()
    output.append(UInt8(ascii: "{"))
    follows = false
    body(&self)
    output.append(UInt8(ascii: "}"))
    follows = true
  }

  /// Writes an array, whose elements `body` writes.
  public mutating func array(
    _ body: (inout CanonicalWriter) -> Void
  ) {
    separate()
    output.append(UInt8(ascii: "["))
    follows = false
    body(&self)
    output.append(UInt8(ascii: "]"))
    follows = true
  }

  /// Begins a member: what is written next is its value.
  ///
  /// The name must be one that needs no escapes.
  public mutating func name(_ name: StaticString) {
    separate()
    output.appendName(name)
    follows = false
  }

  /// Writes a member whose value is a string.
  public mutating func member(_ name: StaticString, _ text: String) {
    self.name(name)
    string(text)
  }

  /// Writes a member whose value is a string, unless it has none.
  public mutating func member(_ name: StaticString, _ text: String?) {
    if let text { member(name, text) }
  }

  /// Writes a member whose value is `true` or `false`.
  public mutating func member(_ name: StaticString, _ truth: Bool) {
    self.name(name)
    output.append(truth ? "true" : "false")
    follows = true
  }

  /// Writes a member whose value is a value at hand.
  public mutating func member(_ name: StaticString, _ value: JSON) {
    self.name(name)
    self.value(value)
  }

  /// Writes a member whose value is an array of strings.
  public mutating func member(_ name: StaticString, _ texts: [String]) {
    self.name(name)
    array { array in
      for text in texts { array.string(text) }
    }
  }

  /// Writes a member whose value is an object, whose members `body` writes.
  public mutating func member(
    _ name: StaticString, _ body: (inout CanonicalWriter) -> Void
  ) {
    self.name(name)
    object(body)
  }

  private mutating func separate() {
    if follows { output.append(UInt8(ascii: ",")) }
  }
}

extension JSON {
  /// The value that `body` writes: for what is written canonically and also shown.
  public init(writing body: (inout CanonicalWriter) -> Void) {
    var writer = CanonicalWriter()
    body(&writer)
    // What the writer writes is well-formed; only a body that writes no value is not.
    self = (try? JSON.parse(writer.bytes, limits: .general)) ?? nil
  }
}
