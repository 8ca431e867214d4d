/// The tables of a ledger, in SQL, and the version each change of them made.
///
/// A migration is never edited once it has landed: a ledger in the field was
/// made by it. A change is a further element of ``migrations``.
enum Schema {
  /// Marks the file as a ledger of ours (`PRAGMA application_id`): "IMPR".
  static let applicationID: Int32 = 0x494d_5052

  /// The version this code reads and writes (`PRAGMA user_version`).
  static var version: Int { migrations.count }

  /// Version *n* is what the first *n* migrations make.
  static let migrations: [String] = [version1, version2, version3, version4]

  /// The tables that replay derives from the log, each with its primary key.
  static let derivedTables: [(name: String, key: [String])] = [
    ("home", ["id"]),
    ("key", ["thumbprint"]),
    ("article", ["id", "version"]),
    ("partner", ["id"]),
    ("rate_card", ["id", "effective_from"]),
    ("agreement", ["id"]),
    ("request", ["entry"]),
    ("license", ["number"]),
    ("posting", ["entry", "line"]),
    ("month_total", ["month", "currency", "partner"]),
    ("status_list", ["list"]),
    ("tree", ["id"]),
    ("subtree", ["level", "number"]),
    ("withdrawal", ["article"]),
    ("license_change", ["license"]),
    ("status_version", ["purpose", "list"]),
    ("erasure", ["key"]),
    ("partner_contact", ["partner"]),
    ("license_timestamp", ["license"]),
    ("log_policy", ["id"]),
    ("restoration", ["log"]),
    ("skipped_number", ["year", "entry"]),
  ]
}

private let version2 = """
  -- The Merkle tree over the digests of all entries (RFC 6962): how many it covers,
  -- and the hashes of the whole subtrees that makes, the largest first.
  CREATE TABLE tree (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    size INTEGER NOT NULL CHECK (size > 0),
    edge BLOB NOT NULL CHECK (length(edge) % 32 = 0)
  ) STRICT;

  -- The roots of whole subtrees of 256, 65,536 … entries: levels 1, 2 … of the
  -- log's tiles (C2SP tlog-tiles). Level 0 are the entries themselves.
  CREATE TABLE subtree (
    level INTEGER NOT NULL CHECK (level > 0),
    number INTEGER NOT NULL CHECK (number >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, number)
  ) STRICT, WITHOUT ROWID;

  -- What the log key signed after each commit (C2SP tlog-checkpoint): not derived,
  -- since only that key can make it.
  CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY CHECK (size > 0),
    note TEXT NOT NULL
  ) STRICT;

  -- A batch books grants before their entries are in the log; SQLite then looks for
  -- the rows that speak of each entry as it comes.
  CREATE INDEX license_request ON license (request);
  CREATE INDEX agreement_entry ON agreement (entry);
  CREATE INDEX rate_card_entry ON rate_card (entry);
  """

private let version3 = """
  -- Articles that were withdrawn as a whole: their later versions are withdrawn too.
  CREATE TABLE withdrawal (
    article TEXT PRIMARY KEY,
    entry INTEGER NOT NULL UNIQUE REFERENCES entry (number)
  ) STRICT, WITHOUT ROWID;

  INSERT INTO withdrawal (article, entry)
  SELECT json_extract(body, '$.article'), min(number) FROM entry
  WHERE kind = 'article.withdrawn' AND json_extract(body, '$.version') IS NULL GROUP BY 1;

  -- The newest change of each license's state: its entry says when, why, and what
  -- became of the fee.
  CREATE TABLE license_change (
    license TEXT PRIMARY KEY REFERENCES license (number),
    entry INTEGER NOT NULL UNIQUE REFERENCES entry (number)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX license_state ON license (status_list, state) WHERE state <> 'active';

  -- The newest signed version of each status list (W3C Bitstring Status List 1.0), which
  -- lies in its entry.
  CREATE TABLE status_version (
    purpose TEXT NOT NULL CHECK (purpose IN ('revocation', 'suspension')),
    list INTEGER NOT NULL CHECK (list > 0),
    entry INTEGER NOT NULL UNIQUE REFERENCES entry (number),
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL CHECK (valid_until > valid_from),
    PRIMARY KEY (purpose, list)
  ) STRICT, WITHOUT ROWID;

  -- Texts that were erased, and the entry that says so: they are not missing.
  CREATE TABLE erasure (
    key TEXT PRIMARY KEY CHECK (length(key) = 64),
    entry INTEGER NOT NULL REFERENCES entry (number)
  ) STRICT, WITHOUT ROWID;

  CREATE INDEX erasure_entry ON erasure (entry);

  -- Whom to reach at a partner: the text lies in erasable.
  CREATE TABLE partner_contact (
    partner TEXT PRIMARY KEY REFERENCES partner (id),
    text_key TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- The newest timestamp of each license's record (RFC 3161): the authority's reply lies
  -- in its entry.
  CREATE TABLE license_timestamp (
    license TEXT PRIMARY KEY REFERENCES license (number),
    entry INTEGER NOT NULL UNIQUE REFERENCES entry (number)
  ) STRICT, WITHOUT ROWID;

  -- The witnesses of the log and how many of them must have seen a checkpoint, as the
  -- lines of a policy (C2SP tlog-policy).
  CREATE TABLE log_policy (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    document TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entry (number)
  ) STRICT;

  -- What witnesses signed over checkpoints (C2SP tlog-cosignature): the line of a note,
  -- and the key it is by. Not derived, since only that key can make it.
  CREATE TABLE cosignature (
    size INTEGER NOT NULL REFERENCES checkpoint (size),
    witness TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (size, witness)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER checkpoint_is_never_updated BEFORE UPDATE ON checkpoint
  BEGIN SELECT raise(ABORT, 'checkpoints are append-only'); END;

  CREATE TRIGGER checkpoint_is_never_deleted BEFORE DELETE ON checkpoint
  BEGIN SELECT raise(ABORT, 'checkpoints are append-only'); END;

  CREATE TRIGGER cosignature_is_never_updated BEFORE UPDATE ON cosignature
  BEGIN SELECT raise(ABORT, 'cosignatures are append-only'); END;

  CREATE TRIGGER cosignature_is_never_deleted BEFORE DELETE ON cosignature
  BEGIN SELECT raise(ABORT, 'cosignatures are append-only'); END;

  -- From which entry a key signs: none while it waits; the one with the highest of its role
  -- signs now. And the moments from which it is not to be relied on (W3C CID 1.0). A ledger
  -- of an older version has one key of each role.
  ALTER TABLE key ADD COLUMN signs_from INTEGER CHECK (signs_from > 0);
  ALTER TABLE key ADD COLUMN expires TEXT;
  ALTER TABLE key ADD COLUMN revoked TEXT;

  UPDATE key SET signs_from = (
    SELECT number FROM entry
    WHERE kind = 'key.added' AND json_extract(body, '$.key.thumbprint') = thumbprint
    ORDER BY number LIMIT 1);

  -- Records that were signed anew because the key before was revoked, by their digests.
  CREATE INDEX entry_reissued ON entry (digest) WHERE kind = 'license.reissued';
  """
