import LicenseRecord
import Testing

struct LogPolicyTests {
  private let fixture: LogFixture
  private let log: String
  private let keys: [String]

  init() throws {
    fixture = try LogFixture()
    log = fixture.log.key.text
    keys = fixture.witnesses.map(\.key.text)
  }

  @Test(.enabled(if: Vectors.arePresent, Vectors.skipMessage))
  func theSampleComesBack() throws {
    let bytes = try Vectors.bytes("license-record/sample/log/policy")
    let policy = try LogPolicy(parsing: bytes)
    #expect(policy.logs.map(\.key.name) == ["tribune.example/licensing/log"])
    #expect(policy.witnesses.map(\.name) == ["w1"])
    #expect(policy.quorum == "w1")
    #expect(Array(policy.text.utf8) == bytes)
  }

  @Test func readsTheExampleOfTheText() throws {
    let text = """
      # Logs
      log LOG https://log.example/

      \twitness  X1 W1\t
      witness X2 W2 https://x2.example/?a=b#c
      witness Kelvin-\u{212a} W3
        # groups
      group X 2 X1 X2
      group XY all X Kelvin-\u{212a}
      quorum XY
      witness later W4

      """
    let policy = try LogPolicy(parsing: bytes(text))
    #expect(policy.logs == [LogPolicy.Log(key: fixture.log.key, url: "https://log.example/")])
    #expect(policy.witnesses.count == 4)
    #expect(policy.witnesses[1].url == "https://x2.example/?a=b#c")
    #expect(policy.groups.map(\.threshold) == [2, 2])
    #expect(policy.groups[1].members == ["X", "Kelvin-\u{212a}"])
    #expect(try LogPolicy(parsing: Array(policy.text.utf8)) == policy)
  }

  @Test func aPolicyMayAskForNobody() throws {
    let policy = try LogPolicy(parsing: bytes("quorum none\n"))
    #expect(policy.logs.isEmpty && policy.witnesses.isEmpty)
    #expect(policy == (try LogPolicy(logs: [])))
    #expect(policy.text == "quorum none\n")
  }

  @Test(
    arguments: [
      ("", nil, .noQuorum), ("\n", nil, .noQuorum), ("log LOG\n", nil, .noQuorum),
      ("quorum none", nil, .unterminated), ("log LOG\nquorum no", nil, .unterminated),
      ("quorum none\r\n", 1, .characters), ("# a\u{0}b\nquorum none\n", 1, .characters),
      ("quorum none\nlogs LOG\n", 2, .keyword("logs")), ("LOG\n", 1, .keyword("KEY")),
      ("QUORUM none\n", 1, .keyword("QUORUM")), ("quorum\n", 1, .fields),
      ("quorum none none\n", 1, .fields), ("log\n", 1, .fields), ("log LOG url more\n", 1, .fields),
      ("witness W1\n", 1, .fields), ("witness a W1 url more\n", 1, .fields),
      ("group g\n", 1, .fields), ("group g any\n", 1, .fields),
      ("log nonsense\n", 1, .key(.form)), ("witness a nonsense\n", 1, .key(.form)),
      ("log W1\n", 1, .logKeyKind), ("witness a LOG\n", 1, .witnessKeyKind),
      ("log LOG\nlog LOG\n", 2, .keyTwice), ("witness a W1\nwitness b W1\n", 2, .keyTwice),
      ("witness none W1\n", 1, .name("none")),
      ("witness a W1\ngroup none any a\n", 2, .name("none")),
      ("witness a W1\nwitness a W2\n", 2, .nameTwice("a")),
      ("witness a W1\ngroup a any a\n", 2, .nameTwice("a")),
      ("quorum a\nwitness a W1\n", 1, .unknownName("a")),
      ("witness K W1\nquorum \u{212a}\n", 2, .unknownName("\u{212a}")),
      ("witness e\u{301} W1\nquorum \u{e9}\n", 2, .unknownName("\u{e9}")),
      ("group g any none\nquorum g\n", 1, .unknownName("none")),
      ("group g any a\nwitness a W1\n", 1, .unknownName("a")),
      ("group g any g\n", 1, .unknownName("g")),
      ("witness a W1\ngroup g any a h\ngroup h any g\n", 2, .unknownName("h")),
      ("witness a W1\ngroup g 2 a a\n", 2, .memberTwice("a")),
      ("witness a W1\ngroup g any a\ngroup h any a\n", 3, .memberTwice("a")),
      ("witness a W1\ngroup g 0 a\n", 2, .threshold),
      ("witness a W1\ngroup g 2 a\n", 2, .threshold),
      ("witness a W1\ngroup g 01 a\n", 2, .threshold),
      ("witness a W1\ngroup g -1 a\n", 2, .threshold),
      ("witness a W1\ngroup g some a\n", 2, .threshold),
      ("witness a W1\ngroup g 99999999999999999999 a\n", 2, .threshold),
      ("quorum none\nquorum none\n", 2, .quorumTwice),
    ] as [(String, Int?, LogPolicyFault.Problem)])
  func refusesOtherPolicies(text: String, line: Int?, problem: LogPolicyFault.Problem) {
    let fault = LogPolicyFault(parsing: bytes(text == "LOG\n" ? "KEY LOG\n" : text))
    #expect(fault?.line == line)
    #expect(fault?.problem == problem)
  }

  @Test func bytesThatAreNoUTF8() throws {
    // In a comment they are nobody's business; in a name they cannot be shown or compared.
    let comment = Array("# ".utf8) + [0xff, 0x80] + bytes("\nquorum none\n")
    #expect(try LogPolicy(parsing: comment).quorum == "none")
    let name = Array("witness ".utf8) + [0xff] + bytes(" W1\nquorum none\n")
    #expect(LogPolicyFault(parsing: name)?.problem == .characters)
  }

  @Test func isBounded() throws {
    let long = [UInt8](repeating: 35, count: 1 << 20) + bytes("\nquorum none\n")
    #expect(LogPolicyFault(parsing: long)?.problem == .tooLong)
    #expect(throws: LogPolicyFault.self) {
      try LogPolicy(parsing: [UInt8](repeating: 10, count: 1 << 20))
    }
    // A thousand groups, each within the next: deep, and judged without any stack.
    func chain(_ count: Int) -> [UInt8] {
      let lines = (1..<max(1, count)).map { "group g\($0) all g\($0 - 1)\n" }.joined()
      return bytes("witness g0 W1\n\(lines)quorum g\(count - 1)\n")
    }
    let deep = try LogPolicy(parsing: chain(1000))
    let time = 1_800_000_000
    let note = try fixture.note(seenAt: [1: time])
    let logs = try LogPolicy(
      logs: [LogPolicy.Log(key: fixture.log.key)], witnesses: deep.witnesses,
      groups: Array(deep.groups.dropLast()), quorum: "g998")
    #expect(try logs.accepted(note).witnessed?.seconds == time)
    #expect(LogPolicyFault(parsing: chain(1001))?.problem == .tooLong)
    // Names and members without end in one line.
    let wide = bytes("witness a W1\ngroup g any" + String(repeating: " a", count: 400_000) + "\n")
    #expect(LogPolicyFault(parsing: wide)?.problem == .memberTwice("a"))
  }

  @Test func madePoliciesKeepTheRulesToo() throws {
    let policy = try fixture.policy()
    #expect(try LogPolicy(parsing: Array(policy.text.utf8)) == policy)
    let group = LogPolicy.Group(name: "g", threshold: 3, members: ["w1", "w2"])
    #expect(throws: LogPolicyFault(line: nil, problem: .threshold)) {
      try fixture.policy([group], quorum: "g")
    }
    #expect(throws: LogPolicyFault(line: nil, problem: .unknownName("x"))) {
      try fixture.policy(quorum: "x")
    }
    for name in ["", "a b", "a\tb", "a\nb"] {
      #expect(throws: LogPolicyFault(line: nil, problem: .name(name))) {
        try fixture.policy(
          [LogPolicy.Group(name: name, threshold: 1, members: ["w1"])], quorum: "w1")
      }
    }
    #expect(throws: LogPolicyFault(line: nil, problem: .fields)) {
      try LogPolicy(logs: [LogPolicy.Log(key: fixture.log.key, url: "a b")])
    }
  }

  /// The quorum's time is the one at which its last needed member had signed.
  @Test(
    arguments: [
      ("any w1 w2 w3", [1: 30], 30), ("any w1 w2 w3", [1: 30, 2: 20, 3: 40], 20),
      ("2 w1 w2 w3", [1: 30, 2: 20], 30), ("2 w1 w2 w3", [1: 30, 2: 20, 3: 10], 20),
      ("2 w1 w2 w3", [1: 30], nil), ("all w1 w2 w3", [1: 30, 2: 20, 3: 40], 40),
      ("all w1 w2 w3", [1: 30, 2: 20], nil), ("any w1 w2 w3", [:], nil),
      ("any w1 w2 w3", [4: 30], nil), ("2 w1 w2 w3", [1: 30, 4: 20], nil),
    ] as [(String, [Int: Int], Int?)])
  func quorums(group: String, times: [Int: Int], time: Int?) throws {
    let policy = try LogPolicy(
      parsing: bytes(
        "log LOG\nwitness w1 W1\nwitness w2 W2\nwitness w3 W3\ngroup g \(group)\nquorum g\n"))
    let note = try fixture.note(seenAt: times)
    if let time {
      #expect(try policy.accepted(note).witnessed?.seconds == time)
    } else {
      let names = times.keys.filter { $0 < 4 }.map { fixture.witnesses[$0 - 1].key.name }
      #expect(throws: LogFault.quorum(witnesses: names.sorted())) { try policy.accepted(note) }
    }
  }

  @Test func groupsWithinGroups() throws {
    let policy = try LogPolicy(
      parsing: bytes(
        """
        log LOG
        witness w1 W1
        witness w2 W2
        witness w3 W3
        witness w4 W4
        group a any w1 w2
        group b all w3 w4
        group g all a b
        quorum g

        """))
    #expect(
      try policy.accepted(fixture.note(seenAt: [1: 5, 2: 9, 3: 7, 4: 6])).witnessed?.seconds == 7)
    #expect(try policy.accepted(fixture.note(seenAt: [2: 9, 3: 7, 4: 6])).witnessed?.seconds == 9)
    #expect(throws: LogFault.self) {
      try policy.accepted(fixture.note(seenAt: [1: 5, 2: 9, 3: 7]))
    }
  }

  @Test func oneWitnessCountsOnce() throws {
    let policy = try fixture.policy()
    let note = try fixture.cosigned(fixture.note(seenAt: [1: 30]), [1: 20])
    #expect(throws: LogFault.quorum(witnesses: ["witness.example/w1"])) {
      try policy.accepted(note)
    }
    let alone = try fixture.policy([], quorum: "w1")
    #expect(try alone.accepted(note).witnessed?.seconds == 20)
  }

  @Test func withoutAQuorumNoTimeIsTrusted() throws {
    let policy = try fixture.policy([], quorum: "none")
    #expect(try policy.accepted(fixture.note(seenAt: [1: 30])).witnessed == nil)
    // A known witness's signature must hold all the same.
    let other = try fixture.note(12, seenAt: [1: 30])
    let spoiled = try fixture.note().adding([other.signatures[1]])
    #expect(throws: LogFault.witnessSignature(name: "witness.example/w1")) {
      try policy.accepted(spoiled)
    }
  }

  @Test func wordsAreEscaped() {
    let fault = LogPolicyFault(line: 3, problem: .unknownName("\u{1b}[2J"))
    #expect(
      fault.description == "line 3 of the log policy: the name \\u{1B}[2J is not defined before")
  }

  private func bytes(_ text: String) -> [UInt8] {
    var text = text.replacing("LOG", with: log)
    for (index, key) in keys.enumerated() { text = text.replacing("W\(index + 1)", with: key) }
    return Array(text.utf8)
  }
}

extension LogPolicyFault {
  /// Why bytes are no policy; nil when they are one.
  fileprivate init?(parsing bytes: [UInt8]) {
    do {
      _ = try LogPolicy(parsing: bytes)
      return nil
    } catch {
      self = error
    }
  }
}
