import Foundation
import StrictJSON
import Testing

/// Private keys under a passphrase.
struct PassphraseTests {
  private let home: ExampleHome
  private let request = "license request harbor-ferry --partner northern-courier --again"
  private static let hasScript = access("/usr/bin/script", X_OK) == 0

  init() throws {
    home = try ExampleHome()
    let files = try home.type(
      "umask 077; echo 'open sesame' > secret; echo 'open barley' > wrong; echo next > next; : > empty"
    )
    try #require(files.status == 0)
  }

  private func protect() throws {
    let set = try home.type("imprimatur key passphrase --new-passphrase-file secret")
    try #require(
      set
        == ToolResult(
          status: 0, output: "keys/license.pem is protected\nkeys/log.pem is protected\n",
          errors: "hint: without the passphrase the keys are lost: keep it somewhere else too\n"))
  }

  private func labels() throws -> [String] {
    try home.type("head -qn1 \"$IMPRIMATUR_HOME\"/keys/*.pem").output.split(separator: "\n")
      .map(String.init)
  }

  @Test func `a protected home signs with the passphrase and not without`() throws {
    try protect()
    #expect(try labels().allSatisfy { $0.contains("ENCRYPTED") })
    let count = try home.entryCount()
    #expect(
      try home.type(request)
        == ToolResult(
          status: 64, output: "",
          errors: """
            error: the key HOME/keys/license.pem takes a passphrase, and there is no terminal to ask on
            hint: name a file that has it: IMPRIMATUR_PASSPHRASE_FILE=FILE, or --passphrase-file \
            FILE where a command has it

            """))
    #expect(
      try home.type("IMPRIMATUR_PASSPHRASE_FILE=wrong \(request)")
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: the passphrase does not open the key HOME/keys/license.pem
            hint: give the right one; if changing it was interrupted, finish that with \
            "imprimatur key passphrase"

            """))
    #expect(try home.entryCount() == count)
    #expect(try home.type("IMPRIMATUR_PASSPHRASE_FILE=secret \(request)").status == 0)
    #expect(try home.type("license verify *.vc.json").status == 0)
    #expect(
      try home.type("IMPRIMATUR_PASSPHRASE_FILE=secret imprimatur publish site").status == 0)
    #expect(try home.isClean())
    #expect(
      try home.type("openssl pkey -in \"$IMPRIMATUR_HOME/keys/log.pem\" -passin file:secret -noout")
        .status == 0)
  }

  @Test(arguments: [
    ("chmod 644 secret", "it must be a plain file that you alone can read", "chmod 600 it"),
    (
      "mv secret real && ln -s real secret", "it must be a plain file that you alone can read",
      "chmod 600 it"
    ),
    (
      "cp empty secret", "a passphrase has 1 to 1024 bytes, this has 0",
      "it stands in the first line"
    ),
  ])
  func `a passphrase file that cannot be used is told`(
    _ change: String, _ problem: String, _ hint: String
  ) throws {
    try protect()
    #expect(try home.type(change).status == 0)
    #expect(
      try home.type("IMPRIMATUR_PASSPHRASE_FILE=secret \(request)")
        == ToolResult(
          status: 1, output: "",
          errors: """
            error: the passphrase file secret cannot be used: \(problem)
            hint: \(hint)

            """))
  }

  @Test func `new keys have the passphrase of the home`() throws {
    try protect()
    #expect(try home.type("imprimatur key new").status == 64)
    #expect(try home.type("ls \"$IMPRIMATUR_HOME/keys\"").output == "license.pem\nlog.pem\n")
    #expect(try home.type("imprimatur key new --passphrase-file wrong").status == 1)
    #expect(try home.type("ls \"$IMPRIMATUR_HOME/keys\"").output == "license.pem\nlog.pem\n")
    #expect(try home.type("imprimatur key new --passphrase-file secret").status == 0)
    #expect(try home.type("imprimatur key rotate").status == 64)
    #expect(try home.type("imprimatur key rotate --passphrase-file secret").status == 0)
    #expect(try labels().count == 3 && labels().allSatisfy { $0.contains("ENCRYPTED") })
    #expect(try home.type("IMPRIMATUR_PASSPHRASE_FILE=secret \(request)").status == 0)
    #expect(try home.isClean())
  }

  @Test func `a home is protected from the start`() throws {
    let made = try home.type(
      """
      imprimatur init --home new --publisher P --host p.example --time-zone UTC --currency EUR \
      --passphrase-file secret && head -qn1 new/keys/*.pem
      """)
    #expect(made.status == 0)
    #expect(made.output.components(separatedBy: "ENCRYPTED").count == 3)
    #expect(
      try home.type("IMPRIMATUR_PASSPHRASE_FILE=secret imprimatur key new --home new").status == 0)
  }

  @Test func `a passphrase is changed and taken off`() throws {
    try protect()
    let change = "imprimatur key passphrase --passphrase-file"
    #expect(try home.type("\(change) wrong --new-passphrase-file next").status == 1)
    #expect(try home.type("\(change) secret --new-passphrase-file next").status == 0)
    #expect(try home.type("IMPRIMATUR_PASSPHRASE_FILE=secret \(request)").status == 1)
    #expect(try home.type("IMPRIMATUR_PASSPHRASE_FILE=next \(request)").status == 0)
    let off = try home.type("\(change) next --none")
    #expect(
      off.output == "keys/license.pem is under no passphrase\nkeys/log.pem is under no passphrase\n"
    )
    #expect(try labels().allSatisfy { !$0.contains("ENCRYPTED") })
    #expect(try home.type(request).status == 0)
  }

  @Test func `a change that was interrupted is finished by the same again`() throws {
    try protect()
    let half = try home.type(
      """
      cp "$IMPRIMATUR_HOME/keys/log.pem" kept &&
      imprimatur key passphrase --passphrase-file secret --new-passphrase-file next &&
      cp -p kept "$IMPRIMATUR_HOME/keys/log.pem" && touch "$IMPRIMATUR_HOME/keys/log.pem.new"
      """)
    #expect(half.status == 0)
    for file in ["secret", "next"] {
      #expect(try home.type("IMPRIMATUR_PASSPHRASE_FILE=\(file) \(request)").status == 1)
    }
    let again = try home.type(
      "imprimatur key passphrase --passphrase-file secret --new-passphrase-file next")
    #expect(again.status == 0, "\(again.errors)")
    #expect(try home.type("IMPRIMATUR_PASSPHRASE_FILE=next \(request)").status == 0)
    #expect(try home.type("ls \"$IMPRIMATUR_HOME/keys\"").output == "license.pem\nlog.pem\n")
  }

  @Test(.enabled(if: hasScript, "no script(1) to play a terminal"))
  func `a terminal is asked once, and shows nothing`() throws {
    try protect()
    #expect(try home.type("imprimatur key new --passphrase-file secret").status == 0)
    // Both keys are needed to rotate and to seal.
    let asked = try home.type(
      "(sleep 0.5; printf 'open sesam\\177me\\n') | script -qec 'imprimatur key rotate' /dev/null")
    #expect(asked.status == 0, "\(asked.output)")
    #expect(asked.output.components(separatedBy: "The passphrase of ").count == 2)
    #expect(!asked.output.contains("sesam"))
    let wrong = try home.type(
      "(sleep 0.5; printf 'open barley\\n') | script -qec '\(request)' /dev/null")
    #expect(wrong.status == 1)
    #expect(wrong.output.contains("error: the passphrase does not open the key "))
  }

  @Test(.enabled(if: hasScript, "no script(1) to play a terminal"))
  func `a new passphrase is asked for twice`() throws {
    let different = try home.type(
      "(sleep 0.5; printf 'one\\ntwo\\n') | script -qec 'imprimatur key passphrase' /dev/null")
    #expect(different.status == 1)
    #expect(different.output.contains("error: the two passphrases are not the same"))
    #expect(try labels().allSatisfy { !$0.contains("ENCRYPTED") })
    let same = try home.type(
      "(sleep 0.5; printf 'one two\\none two\\n') | script -qec 'imprimatur key passphrase' /dev/null"
    )
    #expect(same.status == 0, "\(same.output)")
    #expect(try labels().allSatisfy { $0.contains("ENCRYPTED") })
    #expect(
      try home.type("(umask 077; echo 'one two' > two); IMPRIMATUR_PASSPHRASE_FILE=two \(request)")
        .status == 0)
  }
}
