/// Bytes that are written one after another, with fewer checks than an array makes.
///
/// The only file of the writer that handles memory by itself.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// A buffer with room for so many bytes; it grows beyond them.
  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit {
    start.deallocate()
  }

  /// What was written.
  var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  /// Appends the name of a member, which needs no escapes, in quotation marks and a colon.
  @inline(__always)
  mutating func appendName(_ name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 3)
    start[count] = UInt8(ascii: "\"")
    (start + count + 1).update(from: name.utf8Start, count: length)
    start[count + 1 + length] = UInt8(ascii: "\"")
    start[count + 2 + length] = UInt8(ascii: ":")
    count += length + 3
  }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  mutating func appendText(_ text: String) {
    append(Array(text.utf8))
  }

  /// Appends a text in quotation marks; false, with nothing appended, when it needs an escape.
  @inline(__always)
  mutating func appendQuoted(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      guard !ByteBuffer.needsEscape(bytes) else { return false }
      reserve(bytes.count + 2)
      start[count] = UInt8(ascii: "\"")
      if let source = bytes.baseAddress {
        (start + count + 1).update(from: source, count: bytes.count)
      }
      start[count + 1 + bytes.count] = UInt8(ascii: "\"")
      count += bytes.count + 2
      return true
    } ?? false
  }

  @inline(__always)
  private static func needsEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !ByteScan.isPlain(bytes) && hasEscape(bytes)
  }

  private static func hasEscape(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      index += ByteScan.plainCount(bytes, from: index)
      guard index < bytes.count else { return false }
      // DEL and what lies beyond ASCII stop a run, but are written as they are.
      guard bytes[index] >= 0x7F else { return true }
      index += 1
    }
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let larger = max(2 * capacity, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
