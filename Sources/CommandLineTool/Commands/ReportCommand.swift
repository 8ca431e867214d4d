import ArgumentParser
import Ledger
import Licensing
import LicensingDesk
import StrictJSON

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report fees: every month, or one month by partner.",
    discussion: """
      Months are the publisher's. Currencies are never added.

      Example:
        fee report per month
        fee report 2026-11
        fee report 2026-11 --format csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case csv
    case json
  }

  @Argument(help: "Nothing or \"per month\" for all months; 2026-11 for that month by partner.")
  var what: [String] = []
  @Option(help: "table, csv or json.")
  var format = Format.table
  @OptionGroup var home: HomeOptions
  @OptionGroup var json: JSONOption

  func validate() throws { _ = try month() }

  /// The month asked for; nil for all of them.
  private func month() throws -> Month? {
    if what.isEmpty || what == ["per", "month"] { return nil }
    guard what.count == 1, let month = Month(what[0]) else {
      throw ValidationError(
        "\"\(what.joined(separator: " "))\" is no report\ntype \"fee report\" for all months, or "
          + "\"fee report 2026-11\" for one")
    }
    return month
  }

  func run() throws {
    let desk = try home.open(.reading)
    let month = try month()
    let totals = try month.map(desk.feeReport) ?? desk.feeReport()
    let names = month == nil ? [:] : try partnerNames(desk)
    switch json.isOn ? .json : format {
    case .json:
      try Console.print(
        json: Views.array(
          totals.map { Views.month($0, named: $0.partner.flatMap { names[$0] }) }))
    case .csv: try Console.print(bytes: Array(csv(totals, month, names).utf8))
    case .table: try show(totals, month, names, zone: desk.settings().timeZone)
    }
  }

  private func partnerNames(_ desk: Desk) throws -> [PartnerID: String] {
    Dictionary(
      try desk.partners().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private func show(
    _ totals: [MonthTotal], _ month: Month?, _ names: [PartnerID: String], zone: String
  ) throws {
    guard !totals.isEmpty else {
      return Console.note("no fees" + (month.map { " in \($0)" } ?? " yet"))
    }
    var table = Table([
      (month == nil ? "month" : "partner", .left), ("currency", .left), ("licenses", .right),
      ("gross", .right), ("minimum adj.", .right), ("handling", .right), ("total", .right),
    ])
    for total in totals { table.add(row(total, total.partner?.text ?? "\(total.month)")) }
    if month != nil {
      for sum in try sums(totals) { table.add(row(sum, "all")) }
    }
    try Console.print(table.text)
    Console.note(
      "months in \(zone)"
        + (month == nil
          ? "; one by partner: \""
            + typed("fee report \(totals[totals.count - 1].month)") + "\"" : ""))
  }

  private func row(_ total: MonthTotal, _ first: String) -> [String] {
    [
      first, total.total.currency.code, "\(total.licenses)", total.gross.amount,
      total.minimumAdjustment.amount, total.handling.amount, total.total.amount,
    ]
  }

  /// One sum for each currency, in the order of the rows.
  private func sums(_ totals: [MonthTotal]) throws -> [MonthTotal] {
    var currencies: [Currency] = []
    for total in totals where !currencies.contains(total.total.currency) {
      currencies.append(total.total.currency)
    }
    return try currencies.map { currency in
      try totals.filter { $0.total.currency == currency }.sum()
    }
  }

  private func csv(_ totals: [MonthTotal], _ month: Month?, _ names: [PartnerID: String]) -> String
  {
    let head = month == nil ? ["month"] : ["month", "partner", "name"]
    let columns = ["currency", "licenses", "gross", "minimum_adjustment", "handling", "total"]
    return CSV.text(
      [(head + columns).map { .plain($0) }]
        + totals.map { total in
          let name = total.partner.flatMap { names[$0] } ?? ""
          let partner: [CSV.Cell] =
            month == nil ? [] : [.words(total.partner?.text ?? ""), .words(name)]
          return [.plain("\(total.month)")] + partner
            + row(total, "").dropFirst().map { .plain($0) }
        })
  }
}
