import Foundation
import LicenseRecord
import StrictJSON
import Testing

@testable import Ledger

/// An export in which any byte was changed makes no ledger.
struct BrokenExportTests {
  private let folder: TemporaryFolder
  private let lines: [[UInt8]]

  init() throws {
    folder = try TemporaryFolder()
    lines = try ExportedSample.lines.get()
  }

  /// Lines by what they are: the kinds of lines, and of entries the kinds that there are.
  private static let places: [String: Int] = {
    var places: [String: Int] = [:]
    for (index, line) in ((try? ExportedSample.lines.get()) ?? []).enumerated() {
      guard let json = try? JSON.parse(Array(line.dropLast()), limits: ExportLine.limits),
        let name = json["line"]?.string
      else { continue }
      // Of each kind the last but of fillers the first: a text late in the file, say.
      let key = name == "entry" ? "entry " + (json["kind"]?.string ?? "") : name
      if places[key] == nil || key != "entry partner.resumed" { places[key] = index }
    }
    return places
  }()

  private static let kinds = places.keys.sorted()

  @Test func `every kind of line and of entry is tried`() {
    #expect(Self.kinds.count == 5 + EntryKind.allCases.count)
  }

  /// Changes one character of the value of each member at the top of a line, and of its body.
  @Test(arguments: kinds)
  func `a changed member is found, and its line named`(_ kind: String) throws {
    let index = try #require(Self.places[kind])
    let line = String(decoding: lines[index], as: UTF8.self)
    let json = try JSON.parse(Array(lines[index].dropLast()), limits: ExportLine.limits)
    for member in try #require(json.members) {
      var broken = lines
      let value = String(decoding: member.value.canonical(), as: UTF8.self)
      let start = try #require(line.range(of: "\"\(member.name)\":\(value)"))
      let before = line[..<start.lowerBound].utf8.count + member.name.utf8.count + 3
      let place = before + value.utf8.count / 2
      broken[index][place] = changed(broken[index][place])
      try expectFault(broken, "\(kind).\(member.name)", line: index + 1)
    }
  }

  /// Another byte that is no line's end, and of the same sort where that can be.
  private func changed(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "8"), UInt8(ascii: "a")...UInt8(ascii: "e"): byte + 1
    case UInt8(ascii: "9"): UInt8(ascii: "8")
    case UInt8(ascii: "f"): UInt8(ascii: "e")
    default: byte ^ 1
    }
  }

  private func expectFault(_ lines: [[UInt8]], _ name: String, line number: Int? = nil) throws {
    let path = folder.path + "/" + UUID().uuidString
    do {
      try importLines(lines, to: path)
      Issue.record("\(name) was not found")
    } catch ImportFault.line(_, let found, let problem) {
      if let number, found != number { Issue.record("\(name): line \(found): \(problem)") }
    } catch is ImportFault {
    } catch {
      Issue.record("\(name): an error that is not the import's own: \(error)")
    }
  }

  /// One byte anywhere, many times: also between members, in names, and at the ends of lines.
  @Test(arguments: 0..<60)
  func `a changed byte anywhere is found`(_ round: Int) throws {
    var whole = lines.reduce(into: [UInt8]()) { $0 += $1 }
    let limit = round < 40 ? whole.count / 4 : whole.count
    let place = Int.random(in: 0..<limit)
    whole[place] ^= 1 << UInt8.random(in: 0..<7)
    let broken = whole.split(separator: 0x0a, omittingEmptySubsequences: false)
      .map { Array($0) + [0x0a] }
    try expectFault(whole.last == 0x0a ? broken.dropLast() : broken, "byte \(place)")
  }

  @Test(arguments: kinds)
  func `a line that is missing is found`(_ kind: String) throws {
    var broken = lines
    broken.remove(at: try #require(Self.places[kind]))
    try expectFault(broken, kind)
  }

  @Test func `two lines in another order are found`() throws {
    for index in [1, 10, 30, lines.count - 3, lines.count - 2] {
      var broken = lines
      broken.swapAt(index, index + 1)
      // Two texts, or a text and an entry that does not mention it, may stand either way.
      let names = try [index, index + 1].map {
        try JSON.parse(Array(lines[$0].dropLast()), limits: ExportLine.limits)["line"]?.string
      }
      if names.contains("text") { continue }
      try expectFault(broken, "lines \(index) and \(index + 1)")
    }
  }

  @Test func `a text or a checkpoint that does not belong is found`() throws {
    let text = try ErasableText("never said")
    let more = ExportLine.text(key: text.key.text, salt: text.salt, content: text.content)
    try expectFault(
      Array(lines.dropLast()) + [more.bytes + [0x0a]] + lines.suffix(1), "a text too many")
    let other = try Checkpoint(
      origin: Sample.nextLog.origin, size: 268, root: MerkleTree.emptyRoot
    ).signed(by: NoteSigner(name: Sample.nextLog.origin, key: Sample.nextLogKey))
    let note = String(decoding: other.bytes, as: UTF8.self)
    let checkpoint = ExportLine.checkpoint(size: 268, note: note).bytes + [0x0a]
    try expectFault(
      Array(lines.dropLast()) + [checkpoint] + lines.suffix(1), "a second checkpoint",
      line: lines.count)
  }

  @Test func `a log signed by another key makes no ledger`() throws {
    let stranger = try SigningKey.generate()
    var broken = lines
    let index = try #require(Self.places["checkpoint"])
    guard
      case .checkpoint(let size, let text) = try ExportLine(
        parsing: Array(lines[index].dropLast()))
    else { return }
    let checkpoint = try Checkpoint(parsing: SignedNote(parsing: text.utf8).text)
    let note = try checkpoint.signed(by: NoteSigner(name: checkpoint.origin, key: stranger))
    broken[index] =
      ExportLine.checkpoint(size: size, note: String(decoding: note.bytes, as: UTF8.self)).bytes
      + [0x0a]
    try expectFault(broken, "another log key")
  }

  @Test(arguments: ["", "{}", "[]", "garbage", "{\"line\":\"export\"}", "\u{FEFF}{}"])
  func `what is no export is refused at its first line`(_ text: String) throws {
    try expectFault([Array(text.utf8) + [0x0a]] + lines, text, line: 1)
  }

  @Test func `nothing at all is an export cut short`() throws {
    #expect(throws: ImportFault.cut(entry: 0)) { try importLines([], to: folder.ledger) }
  }
}
