import GRDB
import LicenseRecord
import StrictJSON

extension Replay {
  func configureHome(_ object: ObjectReader) throws {
    var home = object
    try run(
      """
      INSERT INTO home (id, publisher, host, time_zone, currency, language)
      VALUES (1, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET publisher = excluded.publisher, host = excluded.host,
        time_zone = excluded.time_zone, currency = excluded.currency,
        language = excluded.language
      """,
      [
        home.string("publisher"), home.string("host"), home.string("timeZone"),
        home.string("currency"), home.string("language"),
      ])
  }

  func addKey(_ object: ObjectReader, time: String) throws {
    var key = object
    try run(
      "INSERT INTO key (thumbprint, role, multibase, added) VALUES (?, ?, ?, ?)",
      [key.string("thumbprint"), key.string("role"), key.string("multibase"), time])
  }
}
