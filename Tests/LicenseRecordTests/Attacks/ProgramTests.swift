import LicenseRecord
import StrictJSON
import Testing

extension Attack {
  /// The attacks that one who has the record, the key and the content can see.
  ///
  /// Lists and sidecars are not looked at by the independent programs, nor members that neither the
  /// signature nor the period needs.
  static let forPrograms: [Attack] = {
    let seenInContent = [
      "period-not-the-permission", "not-an-agreement", "another-type", "second-permission",
    ]
    let seenBeside = ["key-of-another", "low-order-key", "non-canonical-key", "content-changed"]
    return (bytes + documents + signatures).filter { attack in
      attack.finding.check != .schema || seenInContent.contains(attack.name)
    } + evidence.filter { seenBeside.contains($0.name) }
  }()
}

/// The attack corpus and sound records judged by programs that share no code with this module.
@Suite(.enabled(if: !Program.present.isEmpty, Program.skipMessage))
struct ProgramTests {
  @Test(arguments: Program.present, Attack.forPrograms)
  func refusesWhatTheLibraryRefuses(program: Program, attack: Attack) throws {
    let files = try attack.make()
    let result = try program.judge(files)
    guard program == .license else {
      #expect(result.exitCode == 3, "\(result.output)")
      #expect(result.output.hasPrefix("refused: "))
      return
    }
    // A key that is none is an error before anything is judged.
    let isKey = files.key.map { (try? PublicKey(pem: $0)) != nil } ?? true
    #expect(result.exitCode == (isKey ? 3 : 1), "\(result.output)")
  }

  @Test(
    arguments: Program.present,
    [
      ("2026-09-15T04:59:59Z", 5), ("2026-09-15T05:00:00Z", 0), ("2027-09-15T04:59:59Z", 0),
      ("2027-09-15T05:00:00Z", 5),
    ] as [(String, Int32)])
  func acceptsWhatIsSound(program: Program, row: (time: String, exitCode: Int32)) throws {
    let result = try program.judge(Attack.sound(), at: row.time)
    // The command also says that it was told nothing of the status.
    let expected = program == .license && row.exitCode == 0 ? 7 : row.exitCode
    #expect(result.exitCode == expected, "\(result.output)")
  }

  @Test(arguments: Program.present, 0..<3)
  func acceptsRecordsOfAllSorts(program: Program, seed: UInt64) throws {
    let content = RandomContent(seed: seed).content
    let files = Attack.Files(record: try Fixture.record(content).pretty())
    let result = try program.judge(files, at: content.validFrom)
    #expect(result.exitCode == (program == .license ? 7 : 0), "\(result.output)")
  }

  @Test(arguments: Program.present)
  func aCommandLineWithoutAKeyIsRefused(program: Program) throws {
    guard program != .license else { return }
    #expect(try program.judge(Attack.sound(), at: "2026-10-01").exitCode == 64)
  }
}
