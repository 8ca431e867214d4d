/// Throw-away private keys that are not ours to use, made for the tests.
enum ForeignKeys {
  /// Ed25519 in PKCS#8 under a passphrase.
  static let encrypted = """
    -----BEGIN ENCRYPTED PRIVATE KEY-----
    MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhb50apUX0zuAICCAAw
    DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEEPLXkeYFWcDlk7YXbdG/ZwEQCSv
    w6lDOfX+NsFlSMke+ZWUWqaJ+lAPFs74GUXurIdQlb+14hq0XUs+FDgUwPDQ3jdy
    icHn+EZcz4+C8gx/KrI=
    -----END ENCRYPTED PRIVATE KEY-----
    """

  /// P-256 in the old form under a passphrase.
  static let oldEncrypted = """
    -----BEGIN EC PRIVATE KEY-----
    Proc-Type: 4,ENCRYPTED
    DEK-Info: AES-128-CBC,49525A520BB6B6913056339F43B7B03A

    zZylYYjDv5xn0CN+0spl9xghPG8kT6mjKOld7zP3mTn0SJKCHSIGkT6JHeNmriVx
    4nTW13vrE+trqViwmOs5vTxenk3A9JnwRHi71aNfMIX14pqDhDKzeJzpjMy+oKeU
    7evqCsJNPbL4mxf7CWJOM7UvAPttH2VpGbkguLiFNF4=
    -----END EC PRIVATE KEY-----
    """

  /// P-256 in PKCS#8.
  static let p256 = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFoOpnYj+ToepEzj8
    JtyvxZay706nq/BiRQFOObJ8qS+hRANCAASS0RBJliWtI+UMi0ikwYLMkSkT17I4
    0tWYXGZc4QHLonEcYrAL7OC3AdrszfJN0Ve8sRVTLsRM2Fi0DHO54ai6
    -----END PRIVATE KEY-----
    """

  /// P-256 in its own form.
  static let sec1 = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEIBaDqZ2I/k6HqRM4/Cbcr8WWsu9Op6vwYkUBTjmyfKkvoAoGCCqGSM49
    AwEHoUQDQgAEktEQSZYlrSPlDItIpMGCzJEpE9eyONLVmFxmXOEBy6JxHGKwC+zg
    twHa7M3yTdFXvLEVUy7ETNhYtAxzueGoug==
    -----END EC PRIVATE KEY-----
    """
}
