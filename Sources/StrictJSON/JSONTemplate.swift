/// JSON that is written once and filled in often: some of its texts are left open.
///
/// For documents of which thousands differ in a few texts only.
public struct JSONTemplate: Sendable {
  let text: [UInt8]
  let gaps: [Gap]
  /// How many values there are.
  let valueCount: Int

  /// Where one of the values goes in.
  struct Gap {
    let place: Int
    let value: Int
  }

  /// A text to be written where a value will go in: 128 random bits, so that it can stand nowhere
  /// else by chance or by design.
  public static func standIn() -> String {
    "@" + String(UInt64.random(in: 0...UInt64.max), radix: 16) + "-"
      + String(UInt64.random(in: 0...UInt64.max), radix: 16) + "."
  }

  /// The template of a text, open wherever one of the stand-ins was written.
  public init(_ written: some Collection<UInt8>, standIns: [String]) {
    let written = Array(written)
    let names = standIns.map { Array($0.utf8) }
    let firstBytes = Set(names.compactMap(\.first))
    var text: [UInt8] = []
    var gaps: [Gap] = []
    var index = 0
    text.reserveCapacity(written.count)
    while index < written.count {
      if firstBytes.contains(written[index]),
        let value = names.firstIndex(where: { written[index...].starts(with: $0) })
      {
        gaps.append(Gap(place: text.count, value: value))
        index += names[value].count
      } else {
        text.append(written[index])
        index += 1
      }
    }
    self.text = text
    self.gaps = gaps
    valueCount = names.count
  }

  /// How long the text is with values of no length.
  public var count: Int { text.count }

  /// Appends the text with the values in their places.
  ///
  /// A value is what stands between quotation marks: the caller has escaped what needs it.
  public func append(_ values: [[UInt8]], to output: inout [UInt8]) {
    eachPiece {
      output += $0
    } value: {
      output += values[$0]
    }
  }

  /// Appends the text with values that lie in `source` in their places.
  public func append(
    _ values: [Range<Int>], of source: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) {
    eachPiece {
      output += $0
    } value: {
      output += UnsafeBufferPointer(rebasing: source[values[$0]])
    }
  }

  /// Goes through what is between the gaps, and the values that go into them, in order.
  ///
  /// The text is lent, not shared: threads that count references to one array wait for each other.
  @inline(__always)
  private func eachPiece(
    _ piece: (UnsafeBufferPointer<UInt8>) -> Void, value: (Int) -> Void
  ) {
    text.withUnsafeBufferPointer { text in
      var start = 0
      for gap in gaps {
        piece(UnsafeBufferPointer(rebasing: text[start..<gap.place]))
        value(gap.value)
        start = gap.place
      }
      piece(UnsafeBufferPointer(rebasing: text[start...]))
    }
  }
}
