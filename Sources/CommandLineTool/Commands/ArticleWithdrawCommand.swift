import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct ArticleWithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Withdraw an article: revoke its licenses, and license it no more.",
    discussion: """
      Every license of it that has not ended is revoked, which cannot be undone. Without \
      --version that means every version, and every later one is withdrawn too. Fees are \
      kept unless --fee reverse books them back.

      Example:
        imprimatur article withdraw harbor-ferry --reason "retracted" --dry-run
        imprimatur article withdraw harbor-ferry --version 1 --reason "wrong figure"
      """)

  @Argument(help: "The article's id or address.")
  var article: String
  @Option(help: "Only this version (else all of them).", transform: Parse.version)
  var version: Int?
  @Option(help: "Why; kept in the ledger, not in what is published.")
  var reason: String
  @Option(help: "keep or reverse the fees of its licenses.", transform: Parse.fee)
  var fee = LicenseRevocation.Fee.keep
  @Flag(help: "Say what would be done; write nothing.")
  var dryRun = false
  @OptionGroup var home: HomeOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var json: JSONOption

  func run() throws {
    let withdrawal = try home.open(dryRun ? .reading : .writing).withdrawArticle(
      article, version: version, reason: reason, fee: fee, isDryRun: dryRun,
      actor: actor.name(home), now: currentTime())
    if json.isOn {
      guard case .object(let members) = Views.article(withdrawal.article).content else { return }
      let revoked = Views.array(withdrawal.revoked.map(Views.changed))
      return try Console.print(
        json: Views.object(members.map { ($0.name, $0.value) } + [("revoked", revoked)]))
    }
    try show(withdrawal, StateWords(isDryRun: dryRun))
  }

  private func show(_ withdrawal: Withdrawal, _ words: StateWords) throws {
    let id = withdrawal.article.id.text
    let what = version.map { "version \($0) of \(id)" } ?? "every version of \(id)"
    try Console.print(
      withdrawal.changed
        ? words.start + "\(what) \(words.becomes) withdrawn"
        : "\(what) is withdrawn (it was before)")
    guard !withdrawal.revoked.isEmpty else {
      return try Console.print("no license of it stands, so none \(words.becomes) revoked")
    }
    let count = withdrawal.revoked.count
    let become = count == 1 ? words.becomes : words.become
    try Console.print(
      "\(count == 1 ? "1 license" : "\(count) licenses") of it \(become) revoked; "
        + fees(withdrawal, words.become))
    try Console.print(table(withdrawal))
    words.hint()
  }

  private func fees(_ withdrawal: Withdrawal, _ become: String) -> String {
    if fee == .keep { return "fees \(become) kept" }
    guard let month = withdrawal.revoked.lazy.compactMap(\.reversed).first?.month else {
      return "there is no fee to reverse"
    }
    return "fees \(become) booked back in \(month)"
  }

  private func table(_ withdrawal: Withdrawal) -> String {
    var table = Table([
      ("license", .left), ("version", .right), ("partner", .left), ("until", .left),
      ("fee", .right), ("", .left), ("reversed", .right),
    ])
    for change in withdrawal.revoked {
      let license = change.license
      table.add([
        license.number.description, "\(license.version)", license.partner.text,
        license.validUntil.text, license.total.amount, license.total.currency.code,
        change.reversed?.amount.amount ?? "",
      ])
    }
    return table.text
  }
}
