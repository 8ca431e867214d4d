extension Trust {
  /// The key a record may be checked with and what it may be used for, or why there is none.
  enum KeyChoice {
    case found(PublicKey, KeyUse)
    case refused(String)
  }

  /// Chooses the key a record names by its issuer and its key's thumbprint.
  func key(issuer: String, thumbprint: String, at time: String) -> KeyChoice {
    switch self {
    case .pinned(let key):
      return key.thumbprint.isExactly(thumbprint)
        ? .found(key, .unrestricted)
        : .refused("signed with the key \(thumbprint), the trusted key is \(key.thumbprint)")
    case .home(let methods):
      guard let method = methods.first(where: { $0.key.thumbprint.isExactly(thumbprint) }) else {
        return .refused("signed with the key \(thumbprint), which this home does not have")
      }
      return method.choice(at: time)
    case .did(let document, let trusted):
      guard trusted.isEmpty || trusted.contains(where: { $0.isExactly(thumbprint) }) else {
        return .refused(
          "signed with the key \(thumbprint), the trusted key is "
            + trusted.joined(separator: " or "))
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
  fileprivate func key(thumbprint: String, at time: String) -> Trust.KeyChoice {
    let method = methods.first { method in
      method.id.isExactly("\(id)#\(thumbprint)") && method.key.thumbprint.isExactly(thumbprint)
    }
    guard let method else {
      return .refused("the DID document does not list the key \(thumbprint) for assertions")
    }
    return method.choice(at: time)
  }
}

extension DIDDocument.Method {
  /// A key that has expired is refused; one that was revoked is for its user to judge further.
  fileprivate func choice(at time: String) -> Trust.KeyChoice {
    let use = window.use(at: time)
    if case .expired = use { return .refused("the key \(key.thumbprint) \(use)") }
    return .found(key, use)
  }
}
