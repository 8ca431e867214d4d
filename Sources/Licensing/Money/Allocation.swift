/// Splits an amount by weights so that the parts add up to it again.
///
/// Each part is first cut toward zero; the units left over go one by one to the parts that lost
/// most, and to the earlier of two that lost the same (largest remainder). Nil when there is no
/// weight, when one is negative, or when all are zero.
public func allocate(_ money: Money, weights: [Int64]) -> [Money]? {
  let total = weights.reduce(Int128(0)) { $0 + Int128($1) }
  guard total > 0, weights.allSatisfy({ $0 >= 0 }) else { return nil }
  // 63 bits times 63 bits fit into 127.
  let shares = weights.map {
    (Int128(money.minorUnits) * Int128($0)).quotientAndRemainder(dividingBy: total)
  }
  var units = shares.map { Int64($0.quotient) }
  let step: Int64 = money.minorUnits < 0 ? -1 : 1
  let left = Int((money.minorUnits - units.reduce(0, +)).magnitude)
  let byLoss = shares.indices.sorted {
    let (first, second) = (shares[$0].remainder.magnitude, shares[$1].remainder.magnitude)
    return first == second ? $0 < $1 : first > second
  }
  for index in byLoss.prefix(left) { units[index] += step }
  return units.map { Money(minorUnits: $0, currency: money.currency) }
}
