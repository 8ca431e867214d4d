/// The entries whose leaves one tile of level 0 holds (C2SP tlog-tiles, "Log entries").
///
/// Each is written as its length in two bytes, the higher first, and its bytes; here the data of a
/// leaf is the digest of an entry, 32 bytes.
public enum EntryBundle {
  /// The bundle of some leaves' data; nil for more than 256 or one longer than 65,535 bytes.
  public static func encode(_ entries: [[UInt8]]) -> [UInt8]? {
    guard entries.count <= Tile.fullWidth else { return nil }
    var bytes: [UInt8] = []
    for entry in entries {
      guard let count = UInt16(exactly: entry.count) else { return nil }
      bytes.append(UInt8(count >> 8))
      bytes.append(UInt8(count & 0xff))
      bytes.append(contentsOf: entry)
    }
    return bytes
  }

  /// The leaves' data in a bundle; nil when one is cut off or there are more than 256.
  public static func decode(_ bytes: [UInt8]) -> [[UInt8]]? {
    var entries: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard entries.count < Tile.fullWidth, rest.count >= 2 else { return nil }
      let count = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(2)
      guard rest.count >= count else { return nil }
      entries.append(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    return entries
  }
}
