/// The name of a publisher's log (C2SP tlog-checkpoint, "origin").
///
/// `HOST/licensing/log`, and `HOST/licensing/log/N` for the N-th one, begun when a restored backup
/// lacked entries that were given out.
public struct LogName: Hashable, Sendable {
  /// The publisher's host.
  public let host: String
  /// From 1.
  public let number: Int

  /// The name of a host's log.
  public init(host: String, number: Int = 1) {
    self.host = host
    self.number = number
  }

  /// Reads an origin; nil for one of another form.
  public init?(_ origin: String) {
    let parts = origin.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (3...4).contains(parts.count), !parts[0].isEmpty, parts[1] == "licensing",
      parts[2] == "log"
    else { return nil }
    let number = parts.count == 3 ? 1 : Int(parts[3]) ?? 0
    self.init(host: parts[0], number: number)
    guard number > 0, self.origin.utf8.elementsEqual(origin.utf8) else { return nil }
  }

  /// Where the log is served, below the root of the host.
  public var path: String { number == 1 ? "licensing/log" : "licensing/log/\(number)" }

  /// The name itself.
  public var origin: String { "\(host)/\(path)" }
}
