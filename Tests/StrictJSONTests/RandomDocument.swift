import StrictJSON

/// Documents made at random from a seed, so that a failure can be had again.
struct RandomDocument {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  mutating func value(depth: Int = 5) -> JSON {
    switch next(below: depth > 0 ? 8 : 5) {
    case 0: return nil
    case 1: return JSON(.bool(next(below: 2) == 0))
    case 2: return .integer(next(below: 1 << 53) - 1 << 52)
    case 3, 4: return JSON(.string(text()))
    case 5: return JSON(.array((0..<next(below: 5)).map { _ in value(depth: depth - 1) }))
    default: return object(depth: depth)
    }
  }

  mutating func object(depth: Int = 5) -> JSON {
    var members: [(String, JSON)] = []
    for _ in 0..<next(below: 6) {
      let name = text()
      let isNew = !members.contains { $0.0.utf8.elementsEqual(name.utf8) }
      if isNew { members.append((name, value(depth: depth - 1))) }
    }
    return .object(members)
  }

  /// A short text of all sorts of scalars but DEL, which releases of `jq` write differently.
  private mutating func text() -> String {
    let pools: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x61...0x66, 0x00...0x1F, 0x22...0x22, 0x5C...0x5C, 0x80...0x9F, 0xA0...0x2FF,
      0x300...0x310, 0x2026...0x2030, 0xD7F0...0xD7FF, 0xE000...0xE010, 0xFFF0...0xFFFF,
      0x1F600...0x1F610, 0x10FFF0...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<next(below: 8) {
      let pool = pools[next(below: pools.count)]
      let value = pool.lowerBound + UInt32(next(below: pool.count))
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
