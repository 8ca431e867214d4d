-- The log: append-only, numbered without gaps. A body is canonical JSON and
-- digest = SHA-256(body); the other columns only repeat what bodies say.
CREATE TABLE entry (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  time TEXT NOT NULL CHECK (length(time) = 20),
  actor TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

CREATE TRIGGER entry_is_gapless BEFORE INSERT ON entry
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM entry)
BEGIN SELECT raise(ROLLBACK, 'entry numbers have no gaps'); END;

CREATE TRIGGER entry_is_never_updated BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'the log is append-only'); END;

-- What may have to be forgotten: article text, notes, reasons. The log holds
-- the key, SHA-256(salt followed by content), in hexadecimal.
CREATE TABLE erasable (
  key TEXT PRIMARY KEY CHECK (length(key) = 64),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Everything below is derived from the log and can be made anew by replay.

CREATE TABLE home (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  publisher TEXT NOT NULL,
  host TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  language TEXT NOT NULL
) STRICT;

-- signs_from: from which entry a key signs; none while it waits, and the one with the highest of
-- its role signs now. expires, revoked: the moments from which it is not to be relied on (W3C CID
-- 1.0).
CREATE TABLE key (
  thumbprint TEXT PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('license', 'log')),
  multibase TEXT NOT NULL UNIQUE,
  added TEXT NOT NULL
, signs_from INTEGER CHECK (signs_from > 0), expires TEXT, revoked TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE article (
  id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  headline TEXT NOT NULL,
  byline TEXT,
  url TEXT NOT NULL,
  published TEXT NOT NULL,
  section TEXT,
  language TEXT NOT NULL,
  words INTEGER NOT NULL CHECK (words >= 0),
  images INTEGER NOT NULL CHECK (images >= 0),
  clearance TEXT NOT NULL CHECK (clearance IN ('yes', 'no', 'verify')),
  embargo_until TEXT,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  digest_sri TEXT NOT NULL,
  text_key TEXT NOT NULL,
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_url ON article (url);

CREATE TABLE partner (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  url TEXT,
  audience INTEGER CHECK (audience >= 0),
  class TEXT NOT NULL,
  suspended INTEGER NOT NULL CHECK (suspended IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE rate_card (
  id TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  document TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (number),
  PRIMARY KEY (id, effective_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  partner TEXT NOT NULL REFERENCES partner (id),
  document TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entry (number)
) STRICT, WITHOUT ROWID;

CREATE INDEX agreement_partner ON agreement (partner, entry);

CREATE TABLE request (
  entry INTEGER PRIMARY KEY REFERENCES entry (number),
  article TEXT NOT NULL,
  version INTEGER NOT NULL,
  partner TEXT NOT NULL REFERENCES partner (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('granted', 'refused')),
  code TEXT,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  idempotency_key TEXT,
  license TEXT,
  CHECK ((outcome = 'granted') = (license IS NOT NULL)),
  CHECK ((outcome = 'refused') = (code IS NOT NULL)),
  FOREIGN KEY (article, version) REFERENCES article (id, version)
) STRICT;

-- An idempotency key binds to a granted request only: a refused one may be
-- tried again once what stood in its way is mended.
CREATE UNIQUE INDEX request_idempotency_key ON request (idempotency_key)
  WHERE idempotency_key IS NOT NULL AND outcome = 'granted';
CREATE INDEX request_digest ON request (digest, version) WHERE outcome = 'granted';

CREATE TABLE license (
  number TEXT PRIMARY KEY,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL CHECK (serial > 0),
  request INTEGER NOT NULL REFERENCES entry (number),
  record INTEGER NOT NULL UNIQUE REFERENCES entry (number) DEFERRABLE INITIALLY DEFERRED,
  article TEXT NOT NULL,
  version INTEGER NOT NULL,
  partner TEXT NOT NULL REFERENCES partner (id),
  agreement TEXT NOT NULL REFERENCES agreement (id),
  issued TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL CHECK (valid_until > valid_from),
  month TEXT NOT NULL CHECK (length(month) = 7),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  total INTEGER NOT NULL CHECK (total >= 0),
  status_list INTEGER NOT NULL CHECK (status_list > 0),
  status_index INTEGER NOT NULL CHECK (status_index BETWEEN 0 AND 131071),
  state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'revoked')),
  UNIQUE (year, serial),
  UNIQUE (status_list, status_index),
  FOREIGN KEY (article, version) REFERENCES article (id, version)
) STRICT, WITHOUT ROWID;

-- How many licenses each pair of status lists holds.
CREATE TABLE status_list (
  list INTEGER PRIMARY KEY CHECK (list > 0),
  licenses INTEGER NOT NULL CHECK (licenses BETWEEN 1 AND 65536)
) STRICT;

CREATE INDEX license_article ON license (article);

-- Double entry: a debit is positive, a credit negative; the lines of an entry
-- add up to zero in each currency. Minor units of the currency (ISO 4217).
CREATE TABLE posting (
  entry INTEGER NOT NULL REFERENCES entry (number),
  line INTEGER NOT NULL CHECK (line > 0),
  account TEXT NOT NULL,
  partner TEXT NOT NULL REFERENCES partner (id),
  month TEXT NOT NULL CHECK (length(month) = 7),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  amount INTEGER NOT NULL CHECK (amount <> 0),
  PRIMARY KEY (entry, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_total (
  month TEXT NOT NULL CHECK (length(month) = 7),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  partner TEXT NOT NULL REFERENCES partner (id),
  licenses INTEGER NOT NULL,
  gross INTEGER NOT NULL,
  minimum INTEGER NOT NULL,
  handling INTEGER NOT NULL,
  total INTEGER NOT NULL CHECK (total = gross + minimum + handling),
  PRIMARY KEY (month, currency, partner)
) STRICT, WITHOUT ROWID;

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

-- Where entries are looked for from the rows that speak of them.
CREATE INDEX agreement_entry ON agreement (entry);
CREATE INDEX rate_card_entry ON rate_card (entry);

-- Articles that were withdrawn as a whole: their later versions are withdrawn too.
CREATE TABLE withdrawal (
  article TEXT PRIMARY KEY,
  entry INTEGER NOT NULL UNIQUE REFERENCES entry (number)
) STRICT, WITHOUT ROWID;

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

-- Records that were signed anew because the key before was revoked, by their digests.
CREATE INDEX entry_reissued ON entry (digest) WHERE kind = 'license.reissued';

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
