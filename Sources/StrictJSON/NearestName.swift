/// The known name closest to a mistyped one, nil when none is close.
///
/// Close is: equal but for letter case, or at most two single-letter edits apart (one for a name of
/// up to four letters). Of equally close names the first.
func nearestName(to name: String, among known: [String]) -> String? {
  let letters = Array(name.lowercased().utf8)
  let reach = letters.count > 4 ? 2 : 1
  var nearest: (name: String, distance: Int)?
  for candidate in known {
    let others = Array(candidate.lowercased().utf8)
    // A hostile name may be a megabyte long; the difference in length is a lower bound.
    guard abs(letters.count - others.count) <= reach else { continue }
    let distance = editDistance(letters, others)
    if distance <= reach, distance < nearest?.distance ?? .max {
      nearest = (candidate, distance)
    }
  }
  return nearest?.name
}

/// The fewest insertions, deletions and replacements that lead from one to the other.
private func editDistance(_ one: [UInt8], _ other: [UInt8]) -> Int {
  var row = Array(0...other.count)
  for (index, letter) in one.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in other.indices {
      let replaced = diagonal + (letter == other[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}
