public import Ledger
public import Licensing

extension Desk {
  /// Changes settings by an entry of the log.
  ///
  /// - Returns: The settings as they now are, and the names of those that changed;
  ///   none means nothing was written.
  public func configure(_ request: HomeRequest, actor: String, now: Instant) throws
    -> (settings: HomeSettings, changed: [String])
  {
    try write { transaction in
      let current = try transaction.reader.settings()
      let names = request.differences(from: current)
      guard !names.isEmpty else { return (current, []) }
      let settings = try request.settings(over: current)
      try transaction.append(
        .homeConfigured(settings), time: transaction.recordedTime(now: now), actor: actor)
      return (settings, names)
    }
  }
}
