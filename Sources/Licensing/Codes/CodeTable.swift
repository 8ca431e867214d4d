/// A sorted list of records of equal width, each beginning with its three- or four-letter key.
struct CodeTable: Sendable {
  let width: Int
  let records: String

  /// The record whose beginning equals the key, by halving.
  func record(startingWith key: String) -> String? {
    let key = Array(key.utf8)
    guard !key.isEmpty, key.count <= width else { return nil }
    return withBytes { bytes in
      var (low, high) = (0, bytes.count / width)
      while low < high {
        let middle = (low + high) / 2
        let record = bytes[middle * width..<(middle + 1) * width]
        if record.starts(with: key) { return String(decoding: record, as: UTF8.self) }
        if record.lexicographicallyPrecedes(key) { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  /// The record whose end equals the key, by looking through all.
  func record(endingWith key: String) -> String? {
    let key = Array(key.utf8)
    guard !key.isEmpty, key.count <= width else { return nil }
    return withBytes { bytes in
      for start in stride(from: 0, to: bytes.count, by: width) {
        let record = bytes[start..<start + width]
        if record.suffix(key.count).elementsEqual(key) {
          return String(decoding: record, as: UTF8.self)
        }
      }
      return nil
    }
  }

  /// The first letters of every record.
  func keys(length: Int) -> [String] {
    withBytes { bytes in
      stride(from: 0, to: bytes.count, by: width).map {
        String(decoding: bytes[$0..<$0 + length], as: UTF8.self)
      }
    }
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var records = records
    return records.withUTF8(body)
  }
}
