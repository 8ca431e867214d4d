extension Trust {
  /// The key a record may be checked with, or why there is none.
  enum KeyChoice {
    case found(PublicKey)
    case refused(String)
  }

  /// Chooses the key a record names by its issuer and its key's thumbprint.
  func key(issuer: String, thumbprint: String, at time: String) -> KeyChoice {
    switch self {
    case .pinned(let key):
      return key.thumbprint.isExactly(thumbprint)
        ? .found(key)
        : .refused("signed with the key \(thumbprint), the trusted key is \(key.thumbprint)")
    case .home(let keys):
      return keys.first { $0.thumbprint.isExactly(thumbprint) }.map(KeyChoice.found)
        ?? .refused("signed with the key \(thumbprint), which this home does not have")
    case .did(let document, let trusted):
      if let trusted, !trusted.isExactly(thumbprint) {
        return .refused("signed with the key \(thumbprint), the trusted key is \(trusted)")
      }
      guard document.id.isExactly(issuer) else {
        return .refused("the DID document is of \(document.id), the record of \(issuer)")
      }
      return document.key(thumbprint: thumbprint, at: time)
    }
  }
}

extension DIDDocument {
  /// The listed key with this thumbprint, if it may be used at `time`.
  ///
  /// A revoked key is refused whatever the time: the record's own dates are its signer's claim,
  /// and whoever holds a stolen key can write any date. Accepting one needs a witness of time.
  fileprivate func key(thumbprint: String, at time: String) -> Trust.KeyChoice {
    let method = methods.first { method in
      method.id.isExactly("\(id)#\(thumbprint)") && method.key.thumbprint.isExactly(thumbprint)
    }
    guard let method else {
      return .refused("the DID document does not list the key \(thumbprint) for assertions")
    }
    if let revoked = method.revoked {
      return .refused("the key \(thumbprint) was revoked at \(revoked)")
    }
    if let expires = method.expires, !time.precedes(expires) {
      return .refused("the key \(thumbprint) expired at \(expires)")
    }
    return .found(method.key)
  }
}
