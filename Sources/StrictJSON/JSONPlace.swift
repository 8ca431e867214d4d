/// A position as every value keeps it: half the size of `JSONPosition`, and its own nil.
struct JSONPlace: Sendable {
  /// From 1; 0 for a value built in code.
  private let line: UInt32
  private let column: UInt32
  private let offset: UInt32

  /// Places beyond four thousand million bytes are given as the last that fits.
  init(_ position: JSONPosition?) {
    line = UInt32(clamping: position?.line ?? 0)
    column = UInt32(clamping: position?.column ?? 0)
    offset = UInt32(clamping: position?.offset ?? 0)
  }

  /// The place as others see it.
  var position: JSONPosition? {
    line == 0 ? nil : JSONPosition(line: Int(line), column: Int(column), offset: Int(offset))
  }
}
