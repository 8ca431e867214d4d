import Foundation
import StrictJSON
import Testing

/// Keys as they are typed.
struct KeyTests {
  private let home: ExampleHome
  private let number = "LIC-\(ExampleHome.year)-000001"
  private let request = "license request harbor-ferry --partner northern-courier"

  init() throws { home = try ExampleHome() }

  private func result(_ output: String, _ errors: String = "", _ status: Int32 = 0) -> ToolResult {
    ToolResult(status: status, output: output, errors: errors)
  }

  private func id(_ role: String, _ state: String) throws -> String {
    try #require(try find(role, state))
  }

  private func find(_ role: String, _ state: String) throws -> String? {
    let keys = try home.json("imprimatur", ["key", "list"]).array ?? []
    return keys.first { $0["role"]?.string == role && $0["state"]?.string == state }?["id"]?.string
  }

  @Test func `a key is made, let sign, and the one before it retired`() throws {
    let first = try id("license", "signing")
    #expect(try home.type(request).status == 0)
    let made = try home.type("imprimatur key new")
    let next = try id("license", "waiting")
    #expect(
      made
        == result(
          "made the license key \(next), which waits\n",
          """
          hint: publish it with "imprimatur publish DIR", give partners a day, then let it sign \
          with "imprimatur key rotate"
          hint: keep a copy of the home's keys/license-\(next).pem where nobody else can read it

          """))
    let hint = "hint: partners see it after \"imprimatur publish DIR\"\n"
    #expect(
      try home.type("imprimatur key rotate")
        == result("\(next) signs licenses now; \(first) is replaced\n", hint))
    #expect(
      try home.type("imprimatur key rotate \(next)")
        == result("\(next) signs licenses (it did before; nothing written)\n"))
    #expect(try home.type(request + " --again").status == 0)
    #expect(try home.type("license verify *.vc.json").status == 0)
    let retired = try home.type("imprimatur key retire \(first.prefix(8))").normalized
    #expect(
      retired == result("\(first) is retired: it counts until TIME\n", hint).normalized)
    let list = try home.type("imprimatur key list").output
    #expect(list.contains(#/license  retired, expires \d{4}-/#))
    #expect(try home.type("license verify *.vc.json").status == 0)
    #expect(try home.isClean())
  }

  @Test func `a revoked key's licenses are signed anew`() throws {
    let first = try id("license", "signing")
    #expect(try home.type(request).status == 0)
    #expect(try home.type("imprimatur key new && imprimatur key rotate").status == 0)
    let fees = try home.type("fee report")
    #expect(
      try home.type("imprimatur key revoke \(first) --reason lost")
        == result(
          "\(first) is revoked\n\(number) is signed anew\n",
          """
          hint: give the new records to the partners: "imprimatur license show \(number) --out DIR"
          hint: partners see it after "imprimatur publish DIR"

          """))
    #expect(try home.type("fee report") == fees)
    #expect(try home.type("license verify \(number).vc.json").status == 3)
    #expect(try home.type("license show \(number) --out new").status == 0)
    #expect(try home.type("license verify new/\(number).vc.json").status == 0)
    #expect(try home.type("imprimatur publish site").status == 0)
    let did = "license verify new/\(number).vc.json --did site/.well-known/did.json --status site"
    #expect(try home.type(did).status == 0)
    #expect(try home.isClean())
    #expect(try home.type("imprimatur ledger rebuild").status == 0)
    #expect(try home.isClean())
  }

  @Test func `a license of a revoked key counts with a timestamp from before`() throws {
    let first = try id("license", "signing")
    #expect(try home.type(request).status == 0)
    let digest = try #require(
      try home.json("license", ["verify", "\(number).vc.json"]).array?.first?["recordDigest"]?
        .string)
    let stamped = try home.type(
      """
      set -e
      printf '[tsa]\\ndefault_tsa = tsa\\n[tsa]\\nserial = serial\\ndefault_policy = 1.2.3\\n' > tsa.cnf
      printf 'digests = sha256\\nsigner_digest = sha256\\n' >> tsa.cnf
      echo 01 > serial
      openssl req -x509 -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.pem -subj /CN=clock \
        -addext extendedKeyUsage=critical,timeStamping -addext keyUsage=critical,digitalSignature
      openssl ts -query -digest \(digest) -sha256 -cert -out q.tsq
      openssl ts -reply -config tsa.cnf -section tsa -queryfile q.tsq -signer tsa.pem \
        -inkey tsa.key -out \(number).vc.json.tsr
      sleep 1.1
      imprimatur key new && imprimatur key rotate
      imprimatur key revoke \(first) --reason lost
      """)
    try #require(stamped.status == 0, "\(stamped.errors)")
    #expect(try home.type("license verify \(number).vc.json").status == 3)
    #expect(try home.type("license verify \(number).vc.json --tsa tsa.pem").status == 0)
  }

  @Test func `a stranger who knows both keys by contract is answered after a rotation`() throws {
    let first = try id("license", "signing")
    #expect(try home.type(request).status == 0)
    #expect(
      try home.type("imprimatur key new && imprimatur key rotate && imprimatur publish site")
        .status == 0)
    let next = try id("license", "signing")
    let verify = "license verify \(number).vc.json --did site/.well-known/did.json --status site"
    #expect(try home.type("\(verify) --trust \(first) --trust \(next)").status == 0)
    #expect(try home.type("\(verify) --trust \(next) --trust \(first)").status == 0)
    #expect(try home.type("\(verify) --trust \(first)").status == 7)
    #expect(try home.type("\(verify) --trust \(next)").status == 3)
  }

  @Test(arguments: [
    ("key rotate", "no license key waits", "make one: imprimatur key new", 1),
    ("key rotate --role log", "no log key waits", "make one: imprimatur key new --role log", 1),
    ("key retire nobody", "no key \"nobody\" in this home", "see \"imprimatur key list\"", 1),
    (
      "key revoke SIGNING --reason x", "SIGNING signs now, so it cannot be revoked",
      "let another sign first: imprimatur key new, then imprimatur key rotate", 1
    ),
    (
      "key retire LOG", "LOG signs now, so it cannot be retired",
      "let another sign first: imprimatur key new --role log, then imprimatur key rotate --role log",
      1
    ),
    (
      "key export --format jwks --role log", "jwks has all license keys",
      "leave out the key, or give --format pem", 64
    ),
    (
      "key passphrase", "the new passphrase is not given, and there is no terminal to ask on",
      "give --new-passphrase-file FILE, or --none to take it off", 64
    ),
  ])
  func `what cannot be is told`(_ line: String, _ error: String, _ hint: String, _ status: Int32)
    throws
  {
    let names = [("SIGNING", try id("license", "signing")), ("LOG", try id("log", "signing"))]
    func named(_ text: String) -> String {
      names.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
    let before = try home.snapshot()
    #expect(
      try home.type("imprimatur " + named(line))
        == result("", "error: \(named(error))\nhint: \(named(hint))\n", status))
    #expect(try home.snapshot() == before)
  }

  @Test func `keys are exported in every form`() throws {
    #expect(try home.type("imprimatur key new").status == 0)
    let (signing, waiting) = (try id("license", "signing"), try id("license", "waiting"))
    let pem = try home.type("imprimatur key export").output
    #expect(try home.type("imprimatur key export \(signing.prefix(10))").output == pem)
    #expect(try home.type("imprimatur key export \(waiting)").output != pem)
    #expect(try home.type("imprimatur key export --role log").output != pem)
    #expect(pem.hasPrefix("-----BEGIN PUBLIC KEY-----\n"))
    #expect(
      try home.type("imprimatur key export --format multibase").output
        .wholeMatch(of: #/z6Mk[1-9A-HJ-NP-Za-km-z]+\n/#) != nil)
    let did = try JSON.parse(
      Array(home.type("imprimatur key export --format did").output.utf8))
    #expect(did["verificationMethod"]?.array?.count == 2)
    let jwks = try JSON.parse(
      Array(home.type("imprimatur key export --format jwks").output.utf8))
    #expect(jwks["keys"]?.array?.compactMap { $0["kid"]?.string } == [signing, waiting])
    #expect(jwks["keys"]?.array?.allSatisfy { $0["alg"] == nil } == true)
  }

  // MARK: Lost and strange files

  @Test func `without its private keys a home verifies, reports and audits`() throws {
    #expect(try home.type(request).status == 0)
    #expect(try home.type("rm \"$IMPRIMATUR_HOME\"/keys/*").status == 0)
    for line in [
      "license verify \(number).vc.json", "license show \(number) --out again", "license list",
      "fee report", "fee quote harbor-ferry --partner northern-courier", "imprimatur ledger audit",
      "imprimatur key list", "imprimatur key export", request, request + " --again --dry-run",
    ] {
      let result = try home.type(line)
      #expect(result.status == 0, "\(line)\n\(result.errors)")
    }
    let count = try home.entryCount()
    #expect(
      try home.type(request + " --again")
        == result(
          "",
          """
          error: the key HOME/keys/license.pem cannot be used: the file is missing
          hint: put back the copy you keep of it, or let another key sign: imprimatur key new, then \
          imprimatur key rotate; reading, verifying, reports and audits work without

          """, 1))
    for line in ["imprimatur partner suspend northern-courier", "imprimatur key new"] {
      #expect(
        try home.type(line)
          == result(
            "",
            """
            error: the key HOME/keys/log.pem cannot be used: the file is missing
            hint: put back the copy you keep of it; reading, verifying, reports and audits work \
            without

            """, 1))
    }
    #expect(try home.entryCount() == count)
    // The key that was to be added has left no file.
    #expect(try home.type("ls \"$IMPRIMATUR_HOME/keys\"").output.isEmpty)
  }

  @Test func `a lost license key is replaced`() throws {
    #expect(try home.type(request).status == 0)
    #expect(try home.type("rm \"$IMPRIMATUR_HOME/keys/license.pem\"").status == 0)
    #expect(try home.type("imprimatur key new && imprimatur key rotate").status == 0)
    #expect(try home.type(request + " --again").status == 0)
    #expect(try home.type("license verify *.vc.json").status == 0)
    #expect(try home.isClean())
  }

  @Test func `a file with another key than the ledger names signs nothing`() throws {
    let signing = try id("license", "signing")
    #expect(
      try home.type(
        """
        cd "$IMPRIMATUR_HOME/keys" && rm license.pem &&
        (umask 077; openssl genpkey -algorithm ed25519 -out license.pem)
        """
      ).status == 0)
    let refused = try home.type(request)
    #expect(refused.status == 1)
    #expect(
      refused.errors.normalizedOnce(signing).contains(
        #/the key HOME/keys/license.pem cannot be used: it holds the key \S+, and the ledger names SIGNING/#
      ), "\(refused.errors)")
    #expect(try home.entryCount() == 7)
  }

  // MARK: Killed

  /// Kills at every moment of making a key and letting it sign: the home works, and no key is
  /// named by the ledger whose private half is not there.
  @Test func `a killed process leaves a home that works`() throws {
    for turn in 0..<40 {
      let line = turn.isMultiple(of: 2) ? "imprimatur key new" : "imprimatur key rotate"
      let tool = try home.shell("exec " + line).launch([])
      usleep(UInt32(turn) * 900)
      tool.kill()
      _ = tool.wait()
      let files = try home.type("ls \"$IMPRIMATUR_HOME/keys\"").output
      for key in try home.json("imprimatur", ["key", "list"]).array ?? []
      where key["state"]?.string == "waiting" {
        #expect(files.contains("license-\(key["id"]?.string ?? "").pem\n"))
      }
      // Several may wait by now, so that none is chosen without its name.
      if let waiting = try find("license", "waiting"), turn.isMultiple(of: 8) {
        #expect(try home.type("imprimatur key rotate \(waiting)").status == 0)
      }
    }
    #expect(try home.type(request).status == 0)
    #expect(try home.type("license verify \(number).vc.json").status == 0)
    #expect(try home.isClean())
    #expect(
      try home.type("find \"$IMPRIMATUR_HOME/keys\" -type f ! -perm 600").output.isEmpty)
  }
}

extension String {
  fileprivate func normalizedOnce(_ thumbprint: String) -> String {
    replacing(thumbprint, with: "SIGNING")
  }
}
