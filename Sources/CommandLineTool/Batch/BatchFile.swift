import LicensingDesk
import StrictJSON

/// A file of many requests: CSV with a line of field names, or JSON Lines.
///
/// JSON Lines where the first line begins with a brace; an object on each line, every value a
/// string, a number, a truth value, or an array of strings for what may be given more than once.
/// In a cell of CSV several values stand with spaces between; an empty one is not given.
final class BatchFile {
  private let lines: LineSource
  private var fields: [BatchField]?
  private var first: [UInt8]?
  private var latest: (line: [UInt8], request: LicenseRequest)?

  /// Opens a file and reads the names of its fields.
  ///
  /// - Throws: What is wrong with the file as a whole.
  init(_ path: String) throws {
    lines = try LineSource(path)
    guard var line = try nextLine() else { throw BatchFault("the file has no requests") }
    if line.starts(with: [0xef, 0xbb, 0xbf]) { line.removeFirst(3) }
    guard line.first != UInt8(ascii: "{") else {
      first = line
      return
    }
    do {
      let names = try CSVRecord(line, more: lines.next).cells
      fields = try names.map { name throws(BatchFault) in
        try BatchField(named: BatchFile.trimmed(name).lowercased())
      }
    } catch let fault as CSVRecord.Fault {
      throw BatchFault("line 1: \(fault.problem)")
    }
    let missing = [BatchField.article, .partner].filter { fields?.contains($0) == false }
    guard missing.isEmpty else {
      throw BatchFault(
        "line 1 names no field \(missing.map(\.rawValue).joined(separator: ", "))",
        hint: "the first line of CSV names the fields, such as article,partner,idempotency-key")
    }
  }

  /// The next request, or why its line is none; nil at the end.
  func next() throws -> BatchLine? {
    guard let line = try first ?? nextLine() else { return nil }
    first = nil
    let number = lines.number
    // What stops reading stops the work; what is wrong with a line concerns that line.
    do {
      if let fields, let latest,
        let request = repeated(fields, line, latest.line, latest.request)
      {
        return BatchLine(number: number, request: .success(request))
      }
      let values = try fields.map { try read(csv: line, $0) } ?? read(json: line)
      let request = try values.request()
      latest = (line, request)
      return BatchLine(number: number, request: .success(request))
    } catch let fault as BatchFault {
      return BatchLine(number: number, request: .failure(fault))
    } catch let fault as CSVRecord.Fault {
      return BatchLine(number: number, request: .failure(BatchFault(fault.problem)))
    }
  }

  /// The next line that is not blank.
  private func nextLine() throws -> [UInt8]? {
    while let line = try lines.next() {
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return line }
    }
    return nil
  }

  /// The request of a line whose cells are those of an earlier line but for key and note: nearly
  /// every line of a long file; nil for any other line.
  private func repeated(
    _ fields: [BatchField], _ line: [UInt8], _ earlier: [UInt8], _ request: LicenseRequest
  ) -> LicenseRequest? {
    guard line.count < 4_096, !line.contains(UInt8(ascii: "\"")),
      !earlier.contains(UInt8(ascii: "\"")), fields.filter({ $0 == .idempotencyKey }).count < 2,
      fields.filter({ $0 == .note }).count < 2
    else { return nil }
    var request = request
    var (cells, others) = (line[...], earlier[...])
    for (index, field) in fields.enumerated() {
      let isLast = index == fields.count - 1
      guard let cell = BatchFile.nextCell(&cells, isLast: isLast),
        let other = BatchFile.nextCell(&others, isLast: isLast)
      else { return nil }
      switch field {
      case .idempotencyKey, .note:
        guard let text = String(validating: cell, as: UTF8.self) else { return nil }
        let trimmed = BatchFile.trimmed(text)
        let value = trimmed.isEmpty ? nil : trimmed
        if field == .note { request.note = value } else { request.idempotencyKey = value }
      default: if !cell.elementsEqual(other) { return nil }
      }
    }
    return request
  }

  /// Takes the next cell off; nil when the line has fewer or more cells than it should.
  private static func nextCell(
    _ cells: inout ArraySlice<UInt8>, isLast: Bool
  ) -> ArraySlice<UInt8>? {
    let end = cells.firstIndex(of: UInt8(ascii: ",")) ?? cells.endIndex
    guard isLast == (end == cells.endIndex) else { return nil }
    defer { cells = cells[(isLast ? end : end + 1)...] }
    return cells[..<end]
  }

  private func read(csv line: [UInt8], _ fields: [BatchField]) throws -> BatchFields {
    let cells = try CSVRecord(line, more: lines.next).cells
    guard cells.count == fields.count else {
      throw BatchFault("it has \(cells.count) cells, the first line names \(fields.count) fields")
    }
    var values = BatchFields()
    for (field, cell) in zip(fields, cells) {
      let text = BatchFile.trimmed(cell)
      let parts = field.isRepeatable ? text.split(separator: " ").map(String.init) : [text]
      try values.set(field, parts.filter { !$0.isEmpty })
    }
    return values
  }

  private func read(json line: [UInt8]) throws -> BatchFields {
    let document: JSON
    do { document = try JSON.parse(line) } catch {
      // The place in the file is the line's; that in the line is its column.
      let reason = error.description.replacing("line 1, ", with: "", maxReplacements: 1)
      throw BatchFault("it is no JSON object: \(reason.displayed)")
    }
    guard let members = document.members else { throw BatchFault("it is no JSON object") }
    var values = BatchFields()
    for member in members {
      try values.set(try BatchField(named: member.name), try BatchFile.texts(member))
    }
    return values
  }

  private static func texts(_ member: JSONMember) throws(BatchFault) -> [String] {
    switch member.value.content {
    case .null: return []
    case .string(let text): return [text]
    case .number(let lexeme): return [lexeme]
    case .bool(let truth): return [truth ? "true" : "false"]
    case .array(let elements):
      let texts = elements.compactMap(\.string)
      if texts.count == elements.count { return texts }
    case .object: break
    }
    throw BatchFault("the field \(member.name.displayed) is neither a text nor a list of texts")
  }

  private static func trimmed(_ text: String) -> String {
    let isEdge: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let start = text.utf8.drop(while: isEdge)
    let end = start.lastIndex { !isEdge($0) }.map { start.index(after: $0) } ?? start.startIndex
    return String(start[..<end]) ?? ""
  }
}
