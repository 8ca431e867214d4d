import LicenseRecord
import StrictJSON

/// Holds the timestamps of the log against the records that they are of.
enum TimestampCheck {
  /// Why an entry's reply is none for the record of its license.
  ///
  /// Whether the authority is to be trusted is a question for whoever verifies the record.
  static func problem(
    _ body: JSON, _ record: (String) throws -> Int?, _ statements: Statements
  ) throws -> String? {
    guard let license = body["license"]?.string, let number = try record(license),
      let reply = body["reply"]?.string.flatMap(Base64.decode),
      let digest = try statements.first(
        "SELECT body FROM entry WHERE number = ?", .integer(number),
        read: { SHA256Digest(of: $0.rawBytes(0)) })
    else { return "body: has no timestamp of a license's record" }
    return TimestampReply(reply).fault(imprint: digest).map { "body: \($0)" }
  }
}
