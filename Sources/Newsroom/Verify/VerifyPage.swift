/// The page at `/licensing/verify` of a publisher's host: how to check a license, in plain words.
///
/// Every copy's footer leads to it, so it speaks to readers, editors, lawyers and developers alike.
/// It loads nothing, runs nothing and names no license.
public struct VerifyPage: Hashable, Sendable {
  /// The publisher's name.
  public let publisher: String
  /// The publisher's host.
  public let host: String
  /// The keys that sign licenses, have signed them or will.
  public let keys: [Key]
  /// The status lists, by the last part of their address: `revocation-1`.
  public let lists: [String]
  /// Where the log is, below the root of the host.
  public let logPath: String

  /// A key that licenses are signed with.
  public struct Key: Hashable, Sendable {
    /// The thumbprint (RFC 7638), base64url.
    public let thumbprint: String
    /// Whether it may be relied on as it is; else nothing counts that was not seen before.
    public let isRelied: Bool
    /// What is to be said of it, in words that follow the thumbprint.
    public let note: String

    /// A key of the given values.
    public init(thumbprint: String, isRelied: Bool, note: String) {
      self.thumbprint = thumbprint
      self.isRelied = isRelied
      self.note = note
    }
  }

  /// A page of the given values; whatever they hold is shown as text.
  public init(
    publisher: String, host: String, keys: [Key], lists: [String],
    logPath: String = "licensing/log"
  ) {
    self.publisher = publisher
    self.host = host
    self.keys = keys
    self.lists = lists
    self.logPath = logPath
  }

  /// The page, the same for the same values.
  public var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Check a license of \(name)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>Check a license of <bdi>\(name)</bdi></h1>
    \(introduction)
    \(meaning)
    \(keyList)
    \(files)
    \(ways)
    \(log)
    </main>
    </body>
    </html>

    """
  }

  private var name: String { Newsroom.html(publisher) }

  private var introduction: String {
    """
    <p>You are probably here because a republished article gave this address, with a license
    number behind a <code>#</code>. Such a number claims that <bdi>\(name)</bdi> licensed the article.
    The license itself is a signed file, <code>LIC-….vc.json</code>; whoever relies on a license has
    been given that file and can show it to you. With it, anyone can check the claim, without an
    account and without asking anybody.</p>
    <p>This page keeps no list of licenses, and a number alone proves nothing: without the file
    there is nothing to check.</p>
    """
  }

  private var meaning: String {
    """
    <h2>What a check tells you</h2>
    <p>When a check ends with <em>valid</em>, the holder of the key named below has signed exactly
    what the file says: who licensed which text to whom, for which channels, territory, languages
    and period, and the fee if there is one. One changed letter makes the check fail. It also means
    that the license was neither revoked nor suspended at the times that the two status lists give
    for themselves, and that the present moment lies in its period.</p>
    <p>It does not tell you</p>
    <ul>
    <li>that the key belongs to <bdi>\(name)</bdi>. That you learn from your contract, or from another
    source that you trust: compare the thumbprint;</li>
    <li>that a copy you see somewhere is the licensed text. The license is for one delivered text,
    <code>LIC-….article.txt</code>: <code>openssl dgst -sha256 -binary LIC-….article.txt | openssl
    base64</code> prints what stands behind <code>sha256-</code> in <code>digestSRI</code> of the
    license;</li>
    <li>that the use you see is within the terms. Read them in the file, and the agreement between
    the parties;</li>
    <li>what has happened since the times of the lists. Each list counts until its
    <code>validUntil</code>, a week at most; fetch them again when it matters;</li>
    <li>that the present holder of the file is the partner it names.</li>
    </ul>
    <p>What it means for a copy that is published already when its license ends, is suspended or is
    revoked is a matter of the license and the agreement. This page explains how to check a license;
    it is no part of one, changes none, and is not legal advice.</p>
    """
  }

  private var keyList: String {
    let rows = keys.map { key in
      let text = Newsroom.html(key.thumbprint)
      let note = Newsroom.html(key.note)
      return key.isRelied
        ? """
        <li><code>\(text)</code>,
        <a href="/licensing/keys/\(quoted(key.thumbprint)).pem">as a PEM file</a>: \(note)</li>
        """
        : """
        <li><code>\(text)</code>: \(note). A license signed with it counts only with proof that it
        is older; ask <bdi>\(name)</bdi> for the license signed anew.</li>
        """
    }
    return """
      <h2>The key</h2>
      <p>Licenses and status lists are signed with Ed25519. A key is known by its thumbprint (SHA-256,
      RFC 7638), which should stand in your contract:</p>
      <ul>
      \(rows.joined(separator: "\n"))
      </ul>
      <p>The key came over the network, like this page. The thumbprint in your contract did not:
      trust that one, and give it to the check below.</p>
      """
  }

  private var files: String {
    let rows = lists.map { list in
      let what =
        list.hasPrefix("revocation")
        ? "which licenses were taken back for good" : "which licenses are suspended at present"
      return
        "<li><a href=\"/licensing/status/\(quoted(list))\">\(Newsroom.html(list))</a>: \(what)</li>"
    }
    return """
      <h2>The files</h2>
      <ul>
      <li><a href="/.well-known/did.json">did.json</a> and
      <a href="/.well-known/jwks.json">jwks.json</a>: the keys, in two common forms (DID document,
      JSON Web Key Set)</li>
      \(rows.joined(separator: "\n"))
      <li><a href="/\(quoted(logPath))/checkpoint">checkpoint</a> and
      <a href="/licensing/log/policy">policy</a>: the newest state of the log, and the key that signs
      it</li>
      </ul>
      <p>A status list is a row of 131,072 bits in which each license has a place that only its own
      file names: from the list nobody learns which licenses there are.</p>
      """
  }

  private var ways: String {
    let fetch =
      keys.filter(\.isRelied).map {
        "curl -fsSO https://\(host)/licensing/keys/\($0.thumbprint).pem"
      }
      + lists.map { "curl -fsSO https://\(host)/licensing/status/\($0)" }
    return """
      <h2>Check it yourself</h2>
      <p>Put the license in an empty folder and fetch the key and the lists into it. (The file names
      the lists it needs, under <code>credentialStatus</code>.)</p>
      \(block(fetch.joined(separator: "\n") + "\n"))
      <p>Then use whichever of these you have; all three do the same and need no network. Save one in
      the folder and run it with the license, the key file and the thumbprint from your contract. It
      prints one line. The exit code is 0 only for <em>valid</em>; 3: invalid, 5: outside its period,
      6: suspended or revoked, 7: the lists are missing, not to be trusted or too old. Where the
      lists were signed with a later key than the license (each file names its key under
      <code>verificationMethod</code>), add that key's file and thumbprint at the end.</p>
      <h3>OpenSSL 3 and jq</h3>
      <p><code>sh check.sh LIC-….vc.json KEY.pem THUMBPRINT</code> (also uses awk, gunzip and xxd)</p>
      \(block(shell))
      <h3>Python</h3>
      <p><code>python3 check.py LIC-….vc.json KEY.pem THUMBPRINT</code> (needs the package
      <code>cryptography</code>)</p>
      \(block(python))
      <h3>Node</h3>
      <p><code>node check.mjs LIC-….vc.json KEY.pem THUMBPRINT</code> (needs no packages)</p>
      \(block(node))
      """
  }

  private var log: String {
    """
    <h2>The log</h2>
    <p>Every license, every revocation and every version of a list is an entry of a log that can only
    grow. Its <a href="/\(quoted(logPath))/checkpoint">checkpoint</a> is a signed fingerprint of all entries
    so far (a C2SP tlog-checkpoint); <code>/\(Newsroom.html(logPath))/tile/</code> has the hashes it is made of
    (C2SP tlog-tiles). Entries are published as digests only: they show how many there are, and no
    terms. Keep a checkpoint: if an earlier entry were changed, put in or taken away, later
    checkpoints could not be shown to continue yours. A file <code>LIC-….vc.json.tlog-proof</code> shows that a license is
    in the log, with the hashes that lead from it to a checkpoint.</p>
    """
  }

  /// In the checks apart from its line, which would else be taken for an import of this file.
  static let importWord = "import"

  private func block(_ text: String) -> String {
    "<pre><code>\(Newsroom.html(text))</code></pre>"
  }
}

/// No script, no frame, no request: the page has its own style and nothing else.
private let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"

private let style = """
  body { font: 1.05rem/1.55 Georgia, serif; color: #1b1b1b; background: #fff; margin: 0; }
  main { max-width: 44rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
  h1, h2, h3 { line-height: 1.25; }
  h2 { margin-top: 2.5rem; }
  code { font: 0.88em/1.45 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
  pre { background: #f4f4f2; border: 1px solid #ddd; padding: 0.9rem; overflow-x: auto; }
  pre code { overflow-wrap: normal; }
  a { color: #114a8b; }
  """
