extension Schema {
  /// Logs that were begun over a restored backup; less work for each license.
  static let version4 = """
    -- Version 2 had it for batches that booked grants before their entries were in the log.
    DROP INDEX license_request;
    -- Nothing is looked up by it that could not wait for a scan, and each license paid for it.
    DROP INDEX license_partner;

    -- Version 1 aborted the statement alone, for which SQLite copies each page it touches.
    DROP TRIGGER entry_is_gapless;
    CREATE TRIGGER entry_is_gapless BEFORE INSERT ON entry
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
    BEGIN SELECT raise(ROLLBACK, 'entry numbers have no gaps'); END;

    -- Logs that were begun over a restored backup which lacked entries that were given out.
    -- Log N has the name HOST/licensing/log/N; the backup had the entries before this one.
    CREATE TABLE restoration (
      log INTEGER PRIMARY KEY CHECK (log > 1),
      entry INTEGER NOT NULL UNIQUE REFERENCES entry (number),
      missing INTEGER NOT NULL CHECK (missing > 0),
      status_list INTEGER NOT NULL CHECK (status_list > 1)
    ) STRICT;

    -- License numbers that are not given out, since licenses that were lost may have them.
    CREATE TABLE skipped_number (
      year INTEGER NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry (number),
      first INTEGER NOT NULL CHECK (first > 0),
      last INTEGER NOT NULL CHECK (last >= first),
      PRIMARY KEY (year, entry)
    ) STRICT, WITHOUT ROWID;
    """
}
