import Testing

/// A timestamp authority of our own making, run by `openssl ts` in the working folder of a home.
struct Authority {
  private let home: ExampleHome
  private let name: String

  /// The file with its root certificate.
  var root: String { "\(name).pem" }

  init(_ home: ExampleHome, named name: String = "tsa") throws {
    self.home = home
    self.name = name
    try home.desk.write(
      "\(name).cnf",
      """
      [tsa]
      default_tsa = tsa
      serial = \(name).serial
      default_policy = 1.2.3
      digests = sha256
      signer_digest = sha256

      """)
    try home.desk.write("\(name).serial", "01\n")
    let made = try home.type(
      """
      openssl req -x509 -newkey rsa:2048 -nodes -keyout \(name).key -out \(name).pem \
        -subj /CN=\(name) -addext extendedKeyUsage=critical,timeStamping \
        -addext keyUsage=critical,digitalSignature
      """)
    try #require(made.status == 0, "\(made.errors)")
  }

  /// Answers the request in a file with a reply in another.
  func answer(_ request: String, _ reply: String) throws {
    let made = try home.type(
      """
      openssl ts -reply -config \(name).cnf -section tsa -queryfile \(request) \
        -signer \(name).pem -inkey \(name).key -out \(reply)
      """)
    try #require(made.status == 0, "\(made.errors)")
  }
}
