extension JSONTemplate {
  /// Where the values lie in a text that is this one with values in its gaps; nil for every other.
  ///
  /// Filled in with them the template gives exactly this text: a value that is open in several
  /// places is the same in all. What a value is, the first place decides, where it ends before what
  /// comes next in the template. Every value must have a place.
  public func ranges(in other: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    text.withUnsafeBufferPointer { text in
      // Nothing that was found begins before the text does.
      let nowhere = Range(uncheckedBounds: (-1, -1))
      var found = [Range<Int>](repeating: nowhere, count: valueCount)
      var start = 0
      var place = 0
      for gap in gaps {
        guard step(over: start..<gap.place, of: text, in: other, &place) else { return nil }
        start = gap.place
        if found[gap.value] != nowhere {
          guard step(over: found[gap.value], of: other, in: other, &place) else { return nil }
        } else {
          guard start < text.count,
            let end = endOfValue(in: other, from: place, before: text[start])
          else { return nil }
          found[gap.value] = place..<end
          place = end
        }
      }
      guard step(over: start..<text.count, of: text, in: other, &place), place == other.count
      else { return nil }
      return found.contains(nowhere) ? nil : found
    }
  }

  /// The string that canonical JSON spells so between quotation marks; nil when it spells none so.
  public static func string(spelled bytes: UnsafeBufferPointer<UInt8>) -> String? {
    if ByteScan.isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
    let quoted = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
    guard let value = try? JSON.parse(quoted), value.canonical() == quoted else { return nil }
    return value.string
  }

  @inline(__always)
  private func step(
    over range: Range<Int>, of text: UnsafeBufferPointer<UInt8>,
    in other: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) -> Bool {
    let end = place + range.count
    guard end <= other.count,
      ByteScan.areEqual(
        UnsafeBufferPointer(rebasing: text[range]),
        UnsafeBufferPointer(rebasing: other[place..<end]))
    else { return false }
    place = end
    return true
  }

  /// Where a byte comes first that is not part of an escape; nil when the string ends before.
  private func endOfValue(
    in other: UnsafeBufferPointer<UInt8>, from start: Int, before stop: UInt8
  ) -> Int? {
    var index = start
    while index < other.count {
      // Among plain bytes no escape begins and no string ends.
      let end = index + ByteScan.plainCount(other, from: index)
      if stop != UInt8(ascii: "\""), let place = other[index..<end].firstIndex(of: stop) {
        return place
      }
      guard end < other.count else { return nil }
      switch other[end] {
      case stop: return end
      case UInt8(ascii: "\""), 0..<0x20: return nil
      case UInt8(ascii: "\\"): index = end + 2
      default: index = end + 1
      }
    }
    return nil
  }
}
