/// One record of comma-separated values (RFC 4180), read from lines as they come.
struct CSVRecord {
  private(set) var cells: [String] = []

  /// What a record that is broken has wrong.
  struct Fault: Error { let problem: String }

  /// Reads a record; `more` gives the next line where a cell in quotation marks goes on.
  init(_ first: [UInt8], more: () throws -> [UInt8]?) throws {
    var line = first
    var index = 0
    while true {
      var cell: [UInt8] = []
      if index < line.count, line[index] == UInt8(ascii: "\"") {
        index += 1
        // To the quotation mark that is not doubled.
        while true {
          if index == line.count {
            guard let next = try more() else {
              throw Fault(problem: "a cell in quotation marks does not end")
            }
            cell.append(0x0a)
            (line, index) = (next, 0)
          } else if line[index] != UInt8(ascii: "\"") {
            cell.append(line[index])
            index += 1
          } else if index + 1 < line.count, line[index + 1] == UInt8(ascii: "\"") {
            cell.append(UInt8(ascii: "\""))
            index += 2
          } else {
            index += 1
            break
          }
        }
        guard index == line.count || line[index] == UInt8(ascii: ",") else {
          throw Fault(problem: "text follows a cell in quotation marks")
        }
      } else {
        while index < line.count, line[index] != UInt8(ascii: ",") {
          cell.append(line[index])
          index += 1
        }
      }
      guard let text = String(validating: cell, as: UTF8.self) else {
        throw Fault(problem: "it is not UTF-8")
      }
      cells.append(text)
      guard index < line.count else { return }
      index += 1
    }
  }
}
