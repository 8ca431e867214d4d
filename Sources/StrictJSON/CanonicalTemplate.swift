/// Canonical JSON that is written once and filled in often: some of its texts are left open.
///
/// For documents of which thousands differ in a few texts only.
public struct CanonicalTemplate: Sendable {
  private let text: [UInt8]
  private let gaps: [Gap]

  /// Where one of the values goes in.
  private struct Gap {
    let place: Int
    let value: Int
  }

  /// A text to be written where a value will go in: 128 random bits, so that it can stand nowhere
  /// else by chance or by design.
  public static func standIn() -> String {
    "@" + String(UInt64.random(in: 0...UInt64.max), radix: 16) + "-"
      + String(UInt64.random(in: 0...UInt64.max), radix: 16) + "."
  }

  /// The template of canonical text, open wherever one of the stand-ins was written.
  public init(_ written: some Collection<UInt8>, standIns: [String]) {
    let written = Array(written)
    let names = standIns.map { Array($0.utf8) }
    var text: [UInt8] = []
    var gaps: [Gap] = []
    var index = 0
    text.reserveCapacity(written.count)
    while index < written.count {
      if written[index] == UInt8(ascii: "@"),
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
  }

  /// How long the text is with values of no length.
  public var count: Int { text.count }

  /// Appends the text with the values in their places.
  ///
  /// A value is what stands between quotation marks: the caller has escaped what needs it.
  public func append(_ values: [[UInt8]], to output: inout [UInt8]) {
    var start = 0
    for gap in gaps {
      output += text[start..<gap.place]
      output += values[gap.value]
      start = gap.place
    }
    output += text[start...]
  }
}
