import LicenseRecord
import StrictJSON

extension Replay {
  func configureHome(_ object: ObjectReader) throws {
    var home = object
    try statements.run(
      """
      INSERT INTO home (id, publisher, host, time_zone, currency, language)
      VALUES (1, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET publisher = excluded.publisher, host = excluded.host,
        time_zone = excluded.time_zone, currency = excluded.currency,
        language = excluded.language
      """,
      [
        .text(try home.string("publisher")), .text(try home.string("host")),
        .text(try home.string("timeZone")),
        .text(try home.string("currency")), .text(try home.string("language")),
      ])
  }
}
