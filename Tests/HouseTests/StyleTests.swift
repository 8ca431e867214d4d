import Testing

/// The habits of this code base that a test can keep.
@Suite("Style")
struct StyleTests {
  /// Files that may be longer, each with its reason; one that no longer is must leave the list.
  private static let longFiles: [String: String] = [:]

  @Test("the top level holds the agreed names and dot-files only")
  func topLevel() {
    let allowed: Set<Substring> = [
      "Package.swift", "Sources", "Tests", "Schemas", "Scripts", "README.md", "LICENSE",
    ]
    let names = Set(Repository.files.compactMap { $0.split(separator: "/").first })
    #expect(names.filter { !$0.hasPrefix(".") && !allowed.contains($0) } == [])
  }

  @Test("a source file has at most 300 lines")
  func fileLengths() {
    let long = Repository.files(below: "Sources", suffix: ".swift").filter { file in
      (Repository.lines(of: file)?.count ?? 0) > 301
    }
    #expect(Set(long) == Set(Self.longFiles.keys), "cut it where its parts have names")
  }

  @Test("a function has at most 70 lines")
  func functionLengths() {
    let long = Repository.files(below: "Sources", suffix: ".swift").flatMap { file in
      FunctionLength.all(in: Repository.lines(of: file) ?? [])
        .filter { $0.lines > 70 }
        .map { "\(file):\($0.firstLine): \($0.lines) lines" }
    }
    #expect(long == [])
  }

  @Test("no file, folder or type is named after nothing in particular")
  func names() {
    let empty = ["Util", "Helper", "Manager"]
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "actor"]
    var found = Repository.files.filter { file in empty.contains { file.contains($0) } }
    forEachSwiftLine(below: ["Sources", "Tests"]) { place, line in
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
      for (kind, name) in zip(words, words.dropFirst())
      where kinds.contains(kind) && empty.contains(where: { name.contains($0) })
        && !line.drop(while: { $0 == " " }).hasPrefix("//") && name.first?.isUppercase == true
      {
        found.append("\(place): \(name)")
      }
    }
    #expect(found == [])
  }

  @Test("no actors, and no floating point where money and terms are decided")
  func values() {
    var found: [String] = []
    forEachSwiftLine(below: ["Sources"]) { place, line in
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "/") }
      guard let first = words.first, !first.hasPrefix("//") else { return }
      let isFloat = words.contains("Double") || words.contains("Float")
      if line.declaresActor || (isFloat && place.hasPrefix("Sources/Licensing/")) {
        found.append("\(place): \(line)")
      }
    }
    #expect(found == [])
  }

  @Test("nothing is left for later in a comment, and no path of one machine is named")
  func leftovers() {
    // Spelled in parts, so that this file does not find itself.
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
    let folders = ["work", "root", "tmp", "opt"].map { "/" + $0 + "/" }
    var found: [String] = []
    for file in Repository.files {
      for (number, line) in (Repository.lines(of: file) ?? []).enumerated()
      where marks.contains(where: { line.contains($0) })
        || folders.contains(where: { line.namesPath($0) })
      {
        found.append("\(file):\(number + 1): \(line)")
      }
    }
    #expect(found == [])
  }

  private func forEachSwiftLine(
    below folders: [String], _ body: (_ place: String, _ line: String) -> Void
  ) {
    for file in folders.flatMap({ Repository.files(below: $0, suffix: ".swift") }) {
      for (number, line) in (Repository.lines(of: file) ?? []).enumerated() {
        body("\(file):\(number + 1)", line)
      }
    }
  }
}

extension String {
  /// Whether the line begins an actor, rather than using the word as a name.
  fileprivate var declaresActor: Bool {
    let levels: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
    let words = split(separator: " ").drop { levels.contains($0) }
    return words.first == "actor" && words.dropFirst().first?.first?.isUppercase == true
      && contains("{")
  }

  /// Whether the line names this absolute path, rather than a longer path or address with
  /// the same letters in it.
  fileprivate func namesPath(_ path: String) -> Bool {
    guard contains(path) else { return false }
    return ranges(of: path).contains { range in
      guard range.lowerBound > startIndex else { return true }
      let before = self[index(before: range.lowerBound)]
      return !(before.isLetter || before.isNumber || "._-~/})*".contains(before))
    }
  }
}
