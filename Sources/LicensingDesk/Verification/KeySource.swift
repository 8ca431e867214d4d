import LicenseRecord
import StrictJSON

/// Where the key for verifying records is taken from.
public enum KeySource: Sendable {
  /// A public key in PEM.
  case key(path: String)
  /// A DID document, and the thumbprints of which the key in it must have one.
  case did(path: String, thumbprints: [String])
  /// Nowhere in particular: the home's keys, if the record is the home's.
  case home

  /// The trust that a file gives; nil for the home's keys.
  ///
  /// - Throws: ``DeskError/file(path:problem:)`` and ``DeskError/key(path:problem:)``.
  func trust() throws(DeskError) -> Trust? {
    switch self {
    case .key(let path):
      let bytes = try InputFile.read(path, limit: 65_536)
      do { return .pinned(try PublicKey(pem: bytes)) } catch {
        throw .key(
          path: path, problem: "\(error); its publisher prints it with imprimatur key export")
      }
    case .did(let path, let thumbprints):
      let bytes = try InputFile.read(path, limit: JSONLimits.document.bytes)
      do { return .did(try DIDDocument(parsing: bytes), thumbprints: thumbprints) } catch {
        throw .key(
          path: path,
          problem: "\(error); its publisher serves it at https://HOST/.well-known/did.json")
      }
    case .home:
      return nil
    }
  }
}
