import LicenseRecord

/// The tree as RFC 6962, section 2.1 defines it, by recursion: slow, and independent of ours.
struct ReferenceTree {
  let entries: [SHA256Digest]
  let leaves: [SHA256Digest]

  /// A tree of so many entries, always the same.
  init(size: Int) {
    entries = (0..<size).map { SHA256Digest(of: Array("entry \($0)".utf8)) }
    leaves = entries.map { SHA256Digest(of: [0] + $0.bytes) }
  }

  /// MTH(D[range]).
  func hash(_ range: Range<Int>) -> SHA256Digest {
    switch range.count {
    case 0: return SHA256Digest(of: [])
    case 1: return leaves[range.lowerBound]
    default:
      let middle = range.lowerBound + split(range.count)
      let left = hash(range.lowerBound..<middle)
      return SHA256Digest(of: [1] + left.bytes + hash(middle..<range.upperBound).bytes)
    }
  }

  func root(_ size: Int) -> SHA256Digest { hash(0..<size) }

  func hash(_ subtree: Subtree) -> SHA256Digest {
    let start = subtree.index << subtree.level
    return hash(start..<(start + 1 << subtree.level))
  }

  /// PATH(m, D[range]), section 2.1.1.
  func path(_ index: Int, _ range: Range<Int>) -> [SHA256Digest] {
    guard range.count > 1 else { return [] }
    let middle = range.lowerBound + split(range.count)
    return range.lowerBound + index < middle
      ? path(index, range.lowerBound..<middle) + [hash(middle..<range.upperBound)]
      : path(range.lowerBound + index - middle, middle..<range.upperBound)
        + [hash(range.lowerBound..<middle)]
  }

  /// SUBPROOF(m, D[range], isWhole), section 2.1.2.
  func consistency(_ old: Int, _ range: Range<Int>, isWhole: Bool = true) -> [SHA256Digest] {
    if old == range.count { return isWhole ? [] : [hash(range)] }
    let count = split(range.count)
    let middle = range.lowerBound + count
    return old <= count
      ? consistency(old, range.lowerBound..<middle, isWhole: isWhole)
        + [hash(middle..<range.upperBound)]
      : consistency(old - count, middle..<range.upperBound, isWhole: false)
        + [hash(range.lowerBound..<middle)]
  }

  /// The largest power of two below a count.
  private func split(_ count: Int) -> Int {
    var power = 1
    while power * 2 < count { power *= 2 }
    return power
  }
}

/// Every complete subtree of a reference tree, told by a frontier as entries come in.
struct SubtreeStore {
  private(set) var hashes: [Subtree: SHA256Digest] = [:]
  private(set) var frontier = TreeFrontier()

  init(_ entries: [SHA256Digest]) {
    let hasher = TreeHasher()
    for entry in entries {
      var told: [(Subtree, SHA256Digest)] = []
      frontier.append(entry: entry, with: hasher) { told.append(($0, $1)) }
      for (subtree, hash) in told { hashes[subtree] = hash }
    }
  }

  /// What a proof asked for that is no complete subtree within `size` leaves.
  struct Stranger: Error {
    let subtree: Subtree
  }

  func hash(_ subtree: Subtree, within size: Int) throws(Stranger) -> SHA256Digest {
    guard (subtree.index + 1) << subtree.level <= size, let hash = hashes[subtree] else {
      throw Stranger(subtree: subtree)
    }
    return hash
  }
}
