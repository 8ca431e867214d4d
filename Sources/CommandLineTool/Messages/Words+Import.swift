import Ledger
import StrictJSON

extension Words {
  /// What is wrong with an export.
  init(import fault: ImportFault) {
    let source = "get the export anew from the ledger it came from; nothing was imported"
    switch fault {
    case .line(let file, let number, let problem):
      self.init("\(file.displayed), line \(number): \(problem.displayed)", hints: [source])
    case .cut(let entry):
      self.init(
        "the export was cut short after entry \(entry)",
        hints: [
          "export the rest to another file with \"imprimatur ledger export FILE --after \(entry)\" "
            + "and import both; nothing was imported"
        ])
    case .differences(let differences):
      let shown = differences.prefix(3).map(\.description.displayed)
      let rest = differences.count - shown.count
      self.init(
        "the export is not sound: " + shown.joined(separator: "; ")
          + (rest > 0 ? "; and \(rest) more" : ""), hints: [source])
    }
  }
}
