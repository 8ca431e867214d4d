extension RateCard {
  /// The channel with the largest factor, the first of equals.
  ///
  /// Channels are not multiplied together.
  func dearestChannel(of asked: [Channel]) -> (Channel, ExactDecimal)? {
    var dearest: (Channel, ExactDecimal)?
    for channel in asked {
      guard let factor = channels[channel] else { continue }
      if dearest.map({ factor > $0.1 }) ?? true { dearest = (channel, factor) }
    }
    return dearest
  }

  /// The first band the audience lies below the end of; nil when there are no bands.
  func audienceBand(of people: Int) -> Int? {
    audience.firstIndex { band in band.below.map { people < $0 } ?? true }
  }

  /// The first band that lasts so many months; nil when there are no bands.
  func durationBand(of months: Int) -> Int? {
    duration.firstIndex { band in band.upToMonths.map { months <= $0 } ?? true }
  }

  /// The factor of the territories, with the name of its member.
  func territoryFactor(of territories: [Territory]) -> (name: String, factor: ExactDecimal) {
    if territories.contains(.world) { return ("world", territory.world) }
    return territories.count > 1 ? ("several", territory.several) : ("one", territory.one)
  }

  /// What the card cannot price of these, such as `channel broadcast`.
  func namesWithoutFactor(
    channels asked: [Channel], useClass: UseClass, audience people: Int?
  ) -> [String] {
    var names = asked.filter { channels[$0] == nil }.map { "channel \($0.rawValue)" }
    if let people, people < 0, !audience.isEmpty { names.append("audience \(people)") }
    if let classes, classes[useClass] == nil { names.append("class \(useClass.rawValue)") }
    return names
  }

  /// What the card can price, in the same words.
  var namesWithFactor: [String] {
    let known = channels.keys.sorted().map { "channel \($0.rawValue)" }
    return known
      + UseClass.allCases.filter { classes?[$0] != nil }.map { "class \($0.rawValue)" }
  }
}

/// The smallest number of months in which the days from the first through the last all lie.
///
/// 2026-01-31 through 2026-02-27 is one month, since a month later is 2026-02-28.
func monthsBegun(from first: CalendarDate, through last: CalendarDate) -> Int {
  let months = max(0, (last.year - first.year) * 12 + last.month - first.month)
  return last < first.adding(months: months) ? months : months + 1
}
