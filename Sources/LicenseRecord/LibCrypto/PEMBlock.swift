import CLibCrypto

/// The first block of a PEM file (RFC 7468): its label and the bytes between its lines.
///
/// Read with `PEM_read_bio`, which only takes the armor off. It never asks for a passphrase,
/// as the `PEM_read_bio_PrivateKey` family does on the terminal when it is given no callback.
struct PEMBlock {
  /// The label, such as `PRIVATE KEY`.
  let label: String

  /// Whether the block has the `Proc-Type: 4,ENCRYPTED` header of old OpenSSL key files.
  let hasHeader: Bool

  /// The decoded bytes (DER).
  var bytes: [UInt8]

  init(reading pem: [UInt8]) throws(KeyError) {
    guard let length = Int32(exactly: pem.count), pem.count <= PEMBlock.maximumFile else {
      throw KeyError.notPEM
    }
    guard let input = BIO_new_mem_buf(pem, length) else {
      throw LibCrypto.failure("BIO_new_mem_buf")
    }
    defer { BIO_free(input) }
    var name: UnsafeMutablePointer<CChar>?
    var header: UnsafeMutablePointer<CChar>?
    var data: UnsafeMutablePointer<UInt8>?
    var count = 0
    guard PEM_read_bio(input, &name, &header, &data, &count) == 1, let name, let data else {
      ERR_clear_error()
      throw KeyError.notPEM
    }
    label = String(cString: name)
    hasHeader = header.map { $0.pointee != 0 } ?? false
    bytes = [UInt8](UnsafeBufferPointer(start: data, count: count))
    imprimatur_free(name)
    imprimatur_free(header)
    imprimatur_clear_free(data, count)
  }

  /// A key file is some hundred bytes; what is larger is something else.
  private static let maximumFile = 1 << 16
}
