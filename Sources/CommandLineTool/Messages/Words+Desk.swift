import LicensingDesk
import StrictJSON

extension Words {
  init(desk error: DeskError) {
    switch error {
    case .unknown(let subject, let name, let near): self.init(unknown: subject, name, near)
    case .conflict(let subject, let name, let problem):
      self.init("the \(subject.rawValue) \(name.displayed) cannot be added: ", problem)
    case .invalid(let name, let value, let expected):
      self.init(invalid: name, value, expected)
    case .missing(let names):
      let options = names.map { "--\($0)" }
      self.init(
        "missing \(options.joined(separator: ", "))",
        hints: ["give " + options.map { "\($0) …" }.joined(separator: " ")], exitCode: 64)
    case .article(let error): self.init(article: error)
    case .state(let license, let problem): self.init("\(license) ", problem)
    case .timestamp(let path, let license, let fault):
      self.init(timestamp: fault, path, license)
    case .document(let source, let error): self.init("\(source.displayed): \(error)")
    case .syntax(let source, let error):
      self.init("\(source.displayed) is no JSON document: \(error)")
    case .file(let path, let problem):
      self.init("\(path.displayed): ", problem)
      if hints.isEmpty { hints = Words.systemHint(problem).map { [$0] } ?? [] }
    case .noHome, .notAHome, .ledgerLost, .unsafeHome, .otherSettings: self.init(home: error)
    case .key(let path, let problem):
      self.init("the key \(path.displayed) cannot be used: ", problem)
    case .locked, .wrongPassphrase, .passphraseFile, .keyState: self.init(key: error)
    case .keyReused(let key, let license):
      self.init(
        "the idempotency key \"\(key.displayed)\" belongs to another request, which led to "
          + license,
        hints: [
          "use a new key for a new request; see the earlier one with \""
            + typed("license show \(license)") + "\""
        ])
    case .notDelivered(let license, let path, let problem):
      self.init(
        "\(license) is issued and in the ledger, but its files could not be written to "
          + "\(path.displayed): \(problem.displayed)",
        hints: ["write them with \"" + typed("license show \(license) --out DIR") + "\""])
    }
  }

  /// A problem as the desk states it: what mends it follows a semicolon.
  init(_ start: String, _ problem: String) {
    let parts = problem.displayed.split(separator: "; ", maxSplits: 1).map(String.init)
    self.init(start + (parts.first ?? ""), hints: Array(parts.dropFirst()))
  }

  /// A value of the command line that cannot be used.
  private init(invalid name: String, _ value: String, _ expected: String) {
    let arguments = [
      "license": "the license number", "agreement id": "the agreement id", "key": "the key",
    ]
    let place = arguments[name] ?? "--" + name.replacing(" ", with: "-")
    self.init(
      value == "not given"
        ? "\(place) is not given" : "\(place) \"\(value.displayed)\" cannot be used",
      hints: ["give " + expected], exitCode: 64)
  }

  private init(unknown subject: DeskError.Subject, _ name: String, _ near: [String]) {
    let lists: [DeskError.Subject: String] = [
      .article: "article list", .partner: "partner list", .agreement: "agreement list",
      .rateCard: "rate-card list", .license: "license list", .key: "key list",
    ]
    let list = "see \"" + typed(lists[subject] ?? "license list") + "\""
    self.init(
      "no \(subject.rawValue) \"\(name.displayed)\" in this home",
      hints: near.isEmpty
        ? [list] : ["did you mean " + near.map(\.displayed).joined(separator: " or ") + "? " + list]
    )
  }

  private init(home error: DeskError) {
    switch error {
    case .noHome(let path):
      self.init(
        "no home at \(path.displayed)",
        hints: [
          "make one with \"imprimatur init --example …\", or name one with --home DIR or "
            + "IMPRIMATUR_HOME"
        ])
    case .notAHome(let path):
      self.init(
        "\(path.displayed) is not a home: it holds something else",
        hints: ["name another folder with --home DIR"])
    case .ledgerLost(let path):
      self.init(
        "the home \(path.displayed) has its keys, but no ledger",
        hints: ["put a backup in its place: \"" + typed("ledger restore BACKUP") + "\""])
    case .unsafeHome(let path, let problem):
      self.init("the home \(path.displayed) cannot be trusted: ", problem)
      if hints.isEmpty { hints = ["make it yours alone: chmod go-w " + shellQuoted(path)] }
    case .otherSettings(let path, let names):
      self.init(
        "a home is at \(path.displayed) already, with another "
          + names.joined(separator: ", another "),
        hints: [
          "nothing was changed; change a setting with \""
            + typed("configure " + names.map { "--\($0) …" }.joined(separator: " ")) + "\""
        ])
    default: self.init("\(error)")
    }
  }
}
