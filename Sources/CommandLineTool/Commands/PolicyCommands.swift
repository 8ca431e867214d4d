import ArgumentParser
import Ledger
import LicenseRecord
import LicensingDesk
import StrictJSON

struct PolicyGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Say which witnesses must have seen the log's checkpoints.",
    discussion: """
      Example:
        imprimatur ledger policy show
      """,
    subcommands: [PolicyShowCommand.self, PolicySetCommand.self])
}

struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show the policy to judge the log by, as it is published.",
    discussion: """
      Example:
        imprimatur ledger policy show > policy
      """)

  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let policy = try home.open(.reading).logPolicy()
    if json.isOn { return try Console.print(json: PolicyView.json(policy)) }
    try Console.print(bytes: Array(policy.text.utf8))
  }
}

struct PolicySetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Name the witnesses of the log, and how many must have seen a checkpoint.",
    discussion: """
      The file is a log policy (C2SP tlog-policy): a line "witness NAME KEY" for each \
      witness, lines "group NAME 2 NAME NAME NAME" where some of several suffice, and \
      a line "quorum NAME" or "quorum none". Lines of logs may be left out. Whoever \
      judges a log proof by the published policy then asks for that quorum.

      Example:
        imprimatur ledger policy set witnesses
      """)

  @Argument(help: "The file; - for standard input.")
  var file: String
  @Flag(help: "Say what would be set; write nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let (policy, changed) = try home.open(dryRun ? .reading : .writing).setLogPolicy(
      file, isDryRun: dryRun, actor: actor.name(home), now: currentTime())
    if json.isOn {
      return try Console.print(json: PolicyView.json(policy, changed: changed))
    }
    let count = policy.witnesses.count
    let what =
      "\(count) \(count == 1 ? "witness" : "witnesses"), quorum \(policy.quorum.displayed)"
    guard changed else { return try Console.print("\(what) (it was so before; nothing written)") }
    try Console.print((dryRun ? "dry run, nothing written: " : "") + what)
    if !dryRun { Console.hint("others see it after \"" + typed("publish DIR") + "\"") }
  }
}

struct CosignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cosign",
    abstract: "Keep what witnesses signed over a checkpoint of the log.",
    discussion: """
      Give the checkpoint that the witness was sent, with the lines that came back \
      after it (C2SP tlog-cosignature). Each witness of the policy must have signed \
      it rightly; others are passed over. "imprimatur publish" and "license show \
      --proof" then give the signatures out with the checkpoint.

      Example:
        cat site/licensing/log/checkpoint lines | imprimatur ledger cosign -
      """)

  @Argument(help: "The checkpoint with the witnesses' lines; - for standard input.")
  var file: String
  @Flag(help: "Say what would be kept; write nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let outcome = try home.open(dryRun ? .reading : .writing).cosign(file, isDryRun: dryRun)
    if json.isOn { return try Console.print(json: PolicyView.json(outcome)) }
    for witness in outcome.witnesses {
      try Console.print(
        "\(witness.key.name.displayed): signed the checkpoint over \(outcome.size) entries"
          + (witness.time.map { " at \($0)" } ?? ""))
    }
    let kept = outcome.added == 1 ? "1 signature" : "\(outcome.added) signatures"
    let verb = dryRun ? "dry run, nothing written: would keep" : "kept"
    let quorum = outcome.isWitnessed.map { $0 ? "; the quorum has seen it" : "; no quorum yet" }
    try Console.print("\(verb) \(kept)" + (quorum ?? ""))
    if !outcome.strangers.isEmpty {
      let names = outcome.strangers.map(\.displayed).joined(separator: ", ")
      Console.note("note: passed over, since the policy does not name them: \(names)")
    }
    if outcome.added > 0, !dryRun {
      Console.hint("others see it after \"" + typed("publish DIR") + "\"")
    }
  }
}
