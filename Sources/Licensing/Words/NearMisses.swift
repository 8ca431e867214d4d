/// Which of the known names somebody may have meant, closest first, at most three.
///
/// A name is near when it begins with the text or when at most two letters were added, left out,
/// changed or swapped (of a short name, at most half of them). Case does not count. Names equally
/// near keep their order.
public func nearMisses(of text: String, among names: [String]) -> [String] {
  let typed = Array(text.lowercased().unicodeScalars.prefix(nameLimit + 1))
  guard !typed.isEmpty, typed.count <= nameLimit else { return [] }
  var found: [(distance: Int, order: Int, name: String)] = []
  for (order, name) in names.enumerated() {
    let known = Array(name.lowercased().unicodeScalars.prefix(nameLimit + 1))
    guard let distance = nearness(typed, known) else { continue }
    found.append((distance, order, name))
  }
  found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
  return found.prefix(3).map(\.name)
}

/// Longer texts are no names, and are not worth the time.
private let nameLimit = 64

/// The number of edits, 3 for a mere beginning; nil when too far apart.
private func nearness(_ typed: [Unicode.Scalar], _ known: [Unicode.Scalar]) -> Int? {
  if abs(typed.count - known.count) <= 2 {
    let distance = editDistance(typed, known)
    if distance <= 2, distance * 2 <= max(typed.count, known.count) { return distance }
  }
  return known.starts(with: typed) ? 3 : nil
}

/// Letters added, left out, changed, or swapped with their neighbor.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var line = [row + 1]
    for (column, other) in right.enumerated() {
      let changed = last[column] + (letter == other ? 0 : 1)
      var best = min(changed, last[column + 1] + 1, line[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        best = min(best, beforeLast[column - 1] + 1)
      }
      line.append(best)
    }
    (beforeLast, last) = (last, line)
  }
  return last[right.count]
}
