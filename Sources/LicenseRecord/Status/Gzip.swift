import CZlib

/// One GZIP member (RFC 1952), written and read through zlib.
///
/// The only file that touches zlib. A stream lives for one call and is freed on every way out.
enum Gzip {
  /// The first three bytes of every member: two of its own, then the one method there is.
  static let start: [UInt8] = [0x1f, 0x8b, 0x08]

  /// One member that holds `bytes`; the same for the same bytes and the same release of zlib.
  static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var member = Deflation().run(bytes)
    // zlib writes no time, but the system it was built on (RFC 1952, section 2.3.1): 255 is none.
    member[9] = 255
    return member
  }

  /// What the one member holds, at most `limit` bytes.
  ///
  /// Throws `.tooLong` as soon as there is more, so that a small file costs no more memory or
  /// time than a large list; `.trailingBytes` for anything after the member, a second one
  /// included; `.truncated` and `.notGzip`.
  static func expand(_ bytes: [UInt8], limit: Int) throws(EncodedListFault) -> [UInt8] {
    try Inflation().run(bytes, limit: limit)
  }

  /// A `z_stream` that compresses; zlib remembers its address, so it does not move.
  private struct Deflation: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
      stream = .allocate(capacity: 1)
      stream.initialize(to: z_stream())
      let result = imprimatur_deflate_init(stream)
      // No input reaches this: there is no memory, or the library is not its header's.
      precondition(result == Z_OK, "zlib cannot begin to compress")
    }

    deinit {
      deflateEnd(stream)
      stream.deallocate()
    }

    func run(_ bytes: [UInt8]) -> [UInt8] {
      let bound = Int(deflateBound(stream, UInt(bytes.count)))
      return [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        let result = bytes.withUnsafeBufferPointer { input in
          stream.pointee.next_in = input.baseAddress
          stream.pointee.avail_in = UInt32(input.count)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          return deflate(stream, Z_FINISH)
        }
        precondition(result == Z_STREAM_END, "zlib needs more room than its own bound")
        count = Int(stream.pointee.total_out)
      }
    }
  }

  /// A `z_stream` that expands; zlib remembers its address, so it does not move.
  private struct Inflation: ~Copyable {
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
      stream = .allocate(capacity: 1)
      stream.initialize(to: z_stream())
      let result = imprimatur_inflate_init(stream)
      precondition(result == Z_OK, "zlib cannot begin to expand")
    }

    deinit {
      inflateEnd(stream)
      stream.deallocate()
    }

    func run(_ bytes: [UInt8], limit: Int) throws(EncodedListFault) -> [UInt8] {
      guard let count = UInt32(exactly: bytes.count) else { throw .tooLong }
      return try bytes.withUnsafeBufferPointer { (input) throws(EncodedListFault) in
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = count
        return try output(limit: limit)
      }
    }

    private func output(limit: Int) throws(EncodedListFault) -> [UInt8] {
      var output: [UInt8] = []
      var chunk = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let (result, count) = chunk.withUnsafeMutableBufferPointer { buffer in
          stream.pointee.next_out = buffer.baseAddress
          stream.pointee.avail_out = UInt32(buffer.count)
          let result = inflate(stream, Z_NO_FLUSH)
          return (result, buffer.count - Int(stream.pointee.avail_out))
        }
        output.append(contentsOf: chunk[..<count])
        guard output.count <= limit else { throw .tooLong }
        switch result {
        case Z_OK: continue
        case Z_STREAM_END where stream.pointee.avail_in == 0: return output
        case Z_STREAM_END: throw .trailingBytes
        // No step was possible: the input has ended and the member has not.
        case Z_BUF_ERROR: throw .truncated
        default: throw .notGzip
        }
      }
    }
  }
}
