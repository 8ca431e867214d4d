/// Holds a text against what `JSON.pretty()` would write for canonical JSON, piece by piece.
///
/// Nothing is parsed and nothing is written: the canonical bytes are walked and the white space of
/// the emitted form is expected between them. For one who already knows what a document should be.
public struct EmittedForm {
  private let text: [UInt8]
  private var state = State()

  private struct State {
    /// Where the text goes on.
    var place = 0
    /// How many arrays and objects are open.
    var level = 0
    /// Whether the token before opened one, so that a closing one means an empty one.
    var hasOpened = false
  }

  /// A text of which nothing is compared yet.
  public init(of text: [UInt8]) { self.text = text }

  /// Whether the text goes on with this piece of canonical JSON in emitted form.
  ///
  /// Pieces must be cut between tokens. A string with DEL in it is written otherwise and does not
  /// match.
  public mutating func continues(with canonical: ArraySlice<UInt8>) -> Bool {
    let start = state
    let end = canonical.withUnsafeBufferPointer { piece in
      text.withUnsafeBufferPointer { text in
        EmittedForm.walk(piece, along: text, from: start)
      }
    }
    guard let end else { return false }
    state = end
    return true
  }

  /// Whether nothing but the final newline is left.
  public func ends() -> Bool {
    state.level == 0 && state.place == text.count - 1
      && text[state.place] == UInt8(ascii: "\n")
  }

  /// Where the text stands after a piece; nil when it goes another way.
  private static func walk(
    _ piece: UnsafeBufferPointer<UInt8>, along text: UnsafeBufferPointer<UInt8>, from start: State
  ) -> State? {
    var state = start
    var index = 0
    while index < piece.count {
      let byte = piece[index]
      let isClosing = byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
      if isClosing { state.level -= 1 }
      if isClosing != state.hasOpened, !takeNewLine(text, &state) { return nil }
      state.hasOpened = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
      if byte == UInt8(ascii: "\"") {
        guard let count = takeString(piece, at: index, text, &state) else { return nil }
        index += count
        continue
      }
      guard state.place < text.count, text[state.place] == byte else { return nil }
      state.place += 1
      index += 1
      if state.hasOpened { state.level += 1 }
      if byte == UInt8(ascii: ","), !takeNewLine(text, &state) { return nil }
      guard byte == UInt8(ascii: ":") else { continue }
      guard state.place < text.count, text[state.place] == UInt8(ascii: " ") else { return nil }
      state.place += 1
    }
    return state
  }

  @inline(__always)
  private static func takeNewLine(
    _ text: UnsafeBufferPointer<UInt8>, _ state: inout State
  ) -> Bool {
    let end = state.place + 1 + 2 * max(state.level, 0)
    guard end <= text.count, text[state.place] == UInt8(ascii: "\n"),
      ByteScan.areSpaces(text, from: state.place + 1, to: end)
    else { return false }
    state.place = end
    return true
  }

  /// Steps over a string, whose bytes are the same in both forms; how many it has.
  @inline(__always)
  private static func takeString(
    _ piece: UnsafeBufferPointer<UInt8>, at start: Int, _ text: UnsafeBufferPointer<UInt8>,
    _ state: inout State
  ) -> Int? {
    var end = start + 1
    while end < piece.count {
      end += ByteScan.plainCount(piece, from: end)
      guard end < piece.count, piece[end] != UInt8(ascii: "\"") else { break }
      guard piece[end] != 0x7F else { return nil }
      end += piece[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    let count = end + 1 - start
    guard end < piece.count, state.place + count <= text.count,
      ByteScan.areEqual(
        UnsafeBufferPointer(rebasing: piece[start...end]),
        UnsafeBufferPointer(rebasing: text[state.place..<(state.place + count)]))
    else { return nil }
    state.place += count
    return count
  }
}
