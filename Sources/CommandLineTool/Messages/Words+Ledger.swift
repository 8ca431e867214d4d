import Ledger
import StrictJSON

extension Words {
  init(ledger error: LedgerError) {
    switch error {
    case .missing, .notALedger, .newerVersion, .olderVersion, .noLogKey:
      self.init(home: error)
    case .locked(let seconds):
      self.init(
        "another process has been writing to this home for \(seconds) seconds",
        hints: ["try again when it is done; nothing was written"])
    case .readOnly(let path):
      let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      self.init(
        "\(folder.displayed) cannot be written",
        hints: ["reading works; to write, get write permission for the home"])
    case .networkFileSystem(let path):
      self.init(
        "\(path.displayed) lies on a network file system, where a ledger is not safe",
        hints: ["keep the home on a local disk"])
    case .beingRead:
      self.init(
        "another process keeps reading an older state of the ledger",
        hints: ["try again when that process is done"])
    case .stillInFile(let cause):
      // That one says of itself that nothing was written.
      let why = cause == .full ? "the disk is full" : Words(ledger: cause).message
      self.init(
        "it is erased from the ledger, but still in its file: \(why)",
        hints: ["type the same again when that is mended; it erases nothing twice"])
    case .full:
      self.init("the disk is full; nothing was written", hints: ["make room and try again"])
    case .setting(let name, let value):
      self.init("the database reads \(name) as \"\(value.displayed)\", which is not durable")
    case .short, .live, .foreignCheckpoint, .unusableBackup, .otherLogKey, .nothingMissing:
      self.init(restoring: error)
    case .unvouched(let problem):
      self.init(
        "the newest checkpoint does not vouch for the ledger: \(problem.displayed)",
        hints: ["see \"" + typed("ledger audit") + "\""])
    case .unreadable(let entry, let problem):
      self.init(
        "entry \(entry) of the log cannot be used: \(problem)",
        hints: ["see \"" + typed("ledger audit") + "\""])
    case .constraint(let problem) where problem.contains("REAL value in INTEGER column month_"):
      self.init(
        "the month's sum would be larger than any amount that can be booked",
        hints: ["nothing was written; see the sums with \"" + typed("fee report") + "\""])
    case .constraint(let problem):
      self.init(
        "the ledger refused a row: \(problem.displayed)",
        hints: ["nothing was written; see \"" + typed("ledger audit") + "\""])
    case .storage(let problem):
      self.init(
        "the ledger cannot be read or written: \(problem.displayed)",
        hints: ["see \"" + typed("ledger audit") + "\""])
    }
  }

  /// The words for a home that is not what it should be.
  private init(home error: LedgerError) {
    switch error {
    case .missing(let path):
      self.init("no ledger at \(path.displayed)")
    case .notALedger(let path):
      self.init(
        "\(path.displayed) is not a ledger of this software, or it is damaged",
        hints: ["name the home with --home DIR"])
    case .newerVersion(let found, let supported):
      self.init(
        "this home was written by newer software: version \(found), this one reads up to "
          + "\(supported)",
        hints: ["update this software; the home was not touched"])
    case .olderVersion(let found, let supported):
      self.init(
        "this home was written by older software: version \(found), this one reads \(supported)",
        hints: ["bring it up to date with \"" + typed("ledger rebuild") + "\""])
    default:
      self.init(
        "nothing can be booked without the log key, keys/log.pem",
        hints: ["put back the copy you keep of it; reading works without"])
    }
  }
}
