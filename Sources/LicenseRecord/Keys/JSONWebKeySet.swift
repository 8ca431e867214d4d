public import StrictJSON

/// A publisher's public keys as a JSON Web Key Set (RFC 7517, section 5; RFC 8037, section 2).
///
/// Says the same as the DID document's keys, for tools that know JWKs only. It says nothing of a
/// key's `expires` and `revoked`, so that a key not to be trusted any more is to be left out.
public struct JSONWebKeySet: Hashable, Sendable {
  /// The keys, in their order.
  public let keys: [PublicKey]

  /// A set of the given keys.
  public init(keys: [PublicKey]) {
    self.keys = keys
  }

  /// The set to serve at `https://HOST/.well-known/jwks.json`; its served form is `pretty()`.
  ///
  /// A key's `kid` is its thumbprint. There is no `alg`: old tools want `EdDSA`, which RFC 9864
  /// deprecates, and new ones `Ed25519`; without it both read the key.
  public var json: JSON {
    ["keys": JSON(.array(keys.map(JSONWebKeySet.json)))]
  }

  private static func json(of key: PublicKey) -> JSON {
    [
      "kty": "OKP", "crv": "Ed25519", "x": text(Base64URL.encode(key.rawBytes)),
      "kid": text(key.thumbprint), "use": "sig",
    ]
  }
}
