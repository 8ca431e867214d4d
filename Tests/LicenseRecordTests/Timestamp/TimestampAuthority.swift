import Foundation
import LicenseRecord
import Testing

/// An authority of our own making, run by `openssl ts`.
final class TimestampAuthority {
  enum Key: String, CaseIterable {
    case rsa
    case ec

    var options: [String] {
      switch self {
      case .rsa: ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
      case .ec: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
      }
    }
  }

  let openssl: OpenSSL

  /// An authority whose own certificate is valid in the given seconds from now.
  init(key: Key = .ec, valid: ClosedRange<Int> = -86_400...86_400, digest: String = "sha256") throws
  {
    openssl = try OpenSSL()
    try openssl.write(Array(Self.configuration(digest: digest).utf8), to: "ts.cnf")
    try openssl.write([], to: "index.txt")
    try openssl.write(Array("01\n".utf8), to: "tsaserial")
    try makeKey(key, "ca.key")
    try openssl.make(
      "req", "-x509", "-config", "ts.cnf", "-new", "-key", "ca.key", "-extensions", "root", "-days",
      "3650", "-subj", "/CN=Root of time", "-out", "ca.pem")
    try makeKey(key, "tsa.key")
    try openssl.make(
      "req", "-config", "ts.cnf", "-new", "-key", "tsa.key", "-subj", "/CN=Clock", "-out", "tsa.csr"
    )
    try openssl.make(
      "ca", "-batch", "-config", "ts.cnf", "-in", "tsa.csr", "-extensions", "good", "-startdate",
      Self.time(valid.lowerBound), "-enddate", Self.time(valid.upperBound), "-notext", "-out",
      "tsa.pem")
  }

  private func makeKey(_ key: Key, _ name: String) throws {
    let result = try openssl.run(["genpkey"] + key.options + ["-out", name])
    try #require(result.exitCode == 0, "\(result.output)")
  }

  /// A second certificate with the clock's key, issuer and number, that differs in its purpose.
  func certificate(purpose: String) throws -> [UInt8] {
    let serial = try openssl.run("x509", "-in", "tsa.pem", "-noout", "-serial").output
      .trimmingCharacters(in: .newlines).replacing("serial=", with: "0x")
    try openssl.make(
      "x509", "-req", "-in", "tsa.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", serial,
      "-extfile", "ts.cnf", "-extensions", purpose, "-days", "1", "-out", "other.pem")
    return try openssl.read("other.pem")
  }

  var root: [UInt8] {
    get throws { try openssl.read("ca.pem") }
  }

  func authorities() throws -> TimestampAuthorities {
    try TimestampAuthorities(pem: root)
  }

  /// The reply to a request; a refusal is a reply too.
  func reply(to request: [UInt8]) throws -> TimestampReply {
    try openssl.write(request, to: "request.tsq")
    try openssl.make(
      "ts", "-reply", "-config", "ts.cnf", "-queryfile", "request.tsq", "-out", "reply.tsr")
    return TimestampReply(try openssl.read("reply.tsr"))
  }

  /// The time so many seconds from now, as `openssl ca` takes it.
  private static func time(_ seconds: Int) -> String {
    let date = Date(timeIntervalSinceNow: TimeInterval(seconds))
    return date.formatted(.iso8601).filter { !"-:T".contains($0) }
  }

  private static func configuration(digest: String) -> String {
    """
    [ca]
    default_ca = authority
    [authority]
    database = index.txt
    new_certs_dir = .
    rand_serial = yes
    certificate = ca.pem
    private_key = ca.key
    default_md = sha256
    policy = any
    [any]
    commonName = supplied
    [req]
    distinguished_name = name
    prompt = no
    [name]
    CN = nobody
    [root]
    basicConstraints = critical,CA:TRUE
    keyUsage = critical,keyCertSign
    [good]
    basicConstraints = CA:FALSE
    keyUsage = critical,digitalSignature
    extendedKeyUsage = critical,timeStamping
    [notcritical]
    extendedKeyUsage = timeStamping
    [another]
    extendedKeyUsage = critical,timeStamping,clientAuth
    [none]
    basicConstraints = CA:FALSE
    [tsa]
    default_tsa = clock
    [clock]
    serial = tsaserial
    signer_cert = tsa.pem
    signer_key = tsa.key
    signer_digest = \(digest)
    default_policy = 1.2.3.4.1
    digests = sha256
    ess_cert_id_alg = sha256
    """
  }
}
