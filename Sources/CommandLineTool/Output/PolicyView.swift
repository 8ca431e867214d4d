import LicenseRecord
import LicensingDesk
import StrictJSON

/// What the commands about the log's witnesses print with `--json`.
enum PolicyView {
  static func json(_ policy: LogPolicy, changed: Bool? = nil) -> JSON {
    Views.object([
      ("quorum", .text(policy.quorum)),
      ("logs", Views.array(policy.logs.map { .text($0.key.text) })),
      (
        "witnesses",
        Views.array(
          policy.witnesses.map {
            Views.object([
              ("id", .text($0.name)), ("key", .text($0.key.text)), ("url", .text($0.url)),
            ])
          })
      ),
      (
        "groups",
        Views.array(
          policy.groups.map {
            Views.object([
              ("id", .text($0.name)), ("threshold", .integer($0.threshold)),
              ("members", Views.array($0.members.map { .text($0) })),
            ])
          })
      ), ("changed", changed.map { JSON(.bool($0)) }),
    ])
  }

  static func json(_ outcome: Cosigning) -> JSON {
    Views.object([
      ("size", .integer(outcome.size)), ("added", .integer(outcome.added)),
      ("quorum", outcome.isWitnessed.map { JSON(.bool($0)) }),
      (
        "signatures",
        Views.array(
          outcome.witnesses.map {
            Views.object([
              ("id", .text($0.key.name)), ("key", .text($0.key.text)),
              ("time", .text($0.time?.text)),
            ])
          })
      ), ("strangers", Views.array(outcome.strangers.map { .text($0) })),
    ])
  }
}
