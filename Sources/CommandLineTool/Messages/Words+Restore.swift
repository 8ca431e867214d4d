import Ledger
import StrictJSON

extension Words {
  /// The words for what stands in the way of a restored ledger.
  init(restoring error: LedgerError) {
    switch error {
    case .short(let shortfall):
      self.init(
        "this home can only be read: it has \(shortfall.entries) entries, and a checkpoint over "
          + "\(shortfall.covered) of \(shortfall.log.displayed) was given out",
        hints: [
          "restore a newer backup, or begin a new log with the records that are missing: \""
            + typed("ledger restore --new-log --records DIR") + "\""
        ])
    case .live(let path):
      self.init(
        "a sound ledger is at \(path.displayed); nothing was restored",
        hints: [
          "restore to another home with --home DIR; only if you mean to give up what this one "
            + "holds, move it away with the -wal beside it"
        ])
    case .foreignCheckpoint(let source, let problem):
      self.init(
        "the backup does not go with the checkpoints in \(source.displayed): "
          + problem.displayed,
        hints: [
          "nothing was restored; take a backup of this very home, and put back every log key "
            + "you keep"
        ])
    case .unusableBackup(let path, let problem):
      self.init(
        "\(path.displayed) cannot be restored: \(problem.displayed)",
        hints: ["nothing was changed; take another backup"])
    case .otherLogKey:
      self.init(
        "the log key in the keys folder is not one of this ledger",
        hints: ["put back the copy you keep of it: the log so far must hand over to the new one"])
    default:
      self.init(
        "nothing is known to be missing, so no new log is needed",
        hints: ["name a newer checkpoint with --known FILE, or records with --records DIR"])
    }
  }
}
