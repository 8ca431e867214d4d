// issue HOME COUNT enters COUNT licenses into the ledger of a home, each durable by itself,
// and prints the microseconds each took.
//
// A yardstick: the statements, hashes and signatures of one `license request`, with nothing
// around them. No rule is applied, no JSON read or written: the last license of the ledger is
// the template, and only what must be unique is changed in it. The statements are those of
// Sources/Ledger; where those change, these must follow (the bench compares the rows added).
#define _GNU_SOURCE
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static sqlite3 *db;

static void fail(const char *what) {
  fprintf(stderr, "issue: %s: %s\n", what, db == NULL ? "no database" : sqlite3_errmsg(db));
  exit(1);
}

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    fail(sql);
  return statement;
}

// Statements: what one license reads and writes, prepared once.

enum {
  BEGIN, LAST, VERSION, SERIAL, LIST, PLACE, ENTRY,
  REQUEST, MONTH, LICENSE, LIST_COUNT, POSTING, TREE, NEWEST, HOST, SUBTREE, EDGE,
  CHECKPOINT, COMMIT,
  STATEMENTS
};

static const char *const sql[STATEMENTS] = {
  [BEGIN] = "BEGIN IMMEDIATE",
  [LAST] = "SELECT number, time FROM entry ORDER BY number DESC LIMIT 1",
  [VERSION] = "PRAGMA data_version",
  [SERIAL] = "SELECT serial FROM license WHERE year = ? ORDER BY serial DESC LIMIT 1",
  [LIST] = "SELECT list, licenses FROM status_list ORDER BY list DESC LIMIT 1",
  [PLACE] = "SELECT 1 FROM license WHERE status_list = ? AND status_index = ?",
  [ENTRY] = "INSERT OR ROLLBACK INTO entry (number, time, actor, kind, body, digest)"
            " VALUES (?, ?, ?, ?, ?, ?)",
  [REQUEST] = "INSERT INTO request (entry, article, version, partner, outcome, digest,"
              " idempotency_key, license) VALUES (?, ?, ?, ?, 'granted', ?, NULL, ?)",
  [MONTH] = "INSERT INTO month_total (month, currency, partner, licenses, gross, minimum,"
            " handling, total) VALUES (?, ?, ?, 1, ?, ?, ?, ?)"
            " ON CONFLICT (month, currency, partner) DO UPDATE SET licenses = licenses + 1,"
            " gross = gross + excluded.gross, minimum = minimum + excluded.minimum,"
            " handling = handling + excluded.handling, total = total + excluded.total",
  [LICENSE] = "INSERT INTO license (number, year, serial, request, record, article, version,"
              " partner, agreement, issued, valid_from, valid_until, month, currency, total,"
              " status_list, status_index, state)"
              " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active')",
  [LIST_COUNT] = "INSERT INTO status_list (list, licenses) VALUES (?, 1)"
                 " ON CONFLICT (list) DO UPDATE SET licenses = licenses + 1",
  [POSTING] = "INSERT INTO posting (entry, line, account, partner, month, currency, amount)"
              " VALUES (?, ?, ?, ?, ?, ?, ?)",
  [TREE] = "SELECT size, edge FROM tree",
  [NEWEST] = "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1",
  [HOST] = "SELECT host FROM home",
  [SUBTREE] = "INSERT INTO subtree (level, number, hash) VALUES (?, ?, ?)",
  [EDGE] = "INSERT INTO tree (id, size, edge) VALUES (1, ?, ?)"
           " ON CONFLICT (id) DO UPDATE SET size = excluded.size, edge = excluded.edge",
  [CHECKPOINT] = "INSERT INTO checkpoint (size, note) VALUES (?, ?)",
  [COMMIT] = "COMMIT",
};

static sqlite3_stmt *statements[STATEMENTS];

static void text(int name, int place, const char *value) {
  sqlite3_bind_text(statements[name], place, value, -1, SQLITE_STATIC);
}

static void integer(int name, int place, sqlite3_int64 value) {
  sqlite3_bind_int64(statements[name], place, value);
}

// Runs a statement to its end, and returns the first column of its last row, or 0.
static sqlite3_int64 step(int name) {
  sqlite3_int64 value = 0;
  int result;
  while ((result = sqlite3_step(statements[name])) == SQLITE_ROW) {
    for (int column = 0; column < sqlite3_column_count(statements[name]); column++)
      sqlite3_column_text(statements[name], column);
    value = sqlite3_column_int64(statements[name], 0);
  }
  if (result != SQLITE_DONE) fail(sql[name]);
  sqlite3_reset(statements[name]);
  return value;
}

// The template: the last license of the ledger.

struct body {
  char *bytes;
  size_t length;
  size_t places[16];
  int count;
};

static char number[32];
static char *article, *partner, *agreement, *issued, *from, *until, *month, *currency;
static char *actor, *accounts[8];
static sqlite3_int64 version, year, total, gross, minimum, handling, amounts[8];
static int lines;
static struct body grant, record, unsigned_record, proof;

static char *copy(sqlite3_stmt *row, int column) {
  const char *value = (const char *)sqlite3_column_text(row, column);
  char *copied = strdup(value == NULL ? "" : value);
  if (copied == NULL) fail("no memory");
  return copied;
}

static sqlite3_stmt *only_row(const char *query) {
  sqlite3_stmt *row = prepare(query);
  if (sqlite3_step(row) != SQLITE_ROW) fail("the ledger holds no license to copy");
  return row;
}

// Remembers where the license's number stands in a body.
static struct body parse(char *bytes) {
  struct body body = {bytes, strlen(bytes), {0}, 0};
  for (char *place = bytes; (place = strstr(place, number)) != NULL && body.count < 16; place++)
    body.places[body.count++] = (size_t)(place - bytes);
  return body;
}

static void read_license(void) {
  sqlite3_stmt *row = only_row(
      "SELECT l.number, l.article, l.partner, l.agreement, l.issued, l.valid_from,"
      " l.valid_until, l.month, l.currency, l.version, l.year, l.total, g.actor, g.body, r.body"
      " FROM license l JOIN entry g ON g.number = l.request JOIN entry r ON r.number = l.record"
      " ORDER BY l.record DESC LIMIT 1");
  snprintf(number, sizeof number, "%s", (const char *)sqlite3_column_text(row, 0));
  article = copy(row, 1), partner = copy(row, 2), agreement = copy(row, 3);
  issued = copy(row, 4), from = copy(row, 5), until = copy(row, 6);
  month = copy(row, 7), currency = copy(row, 8), actor = copy(row, 12);
  version = sqlite3_column_int64(row, 9), year = sqlite3_column_int64(row, 10);
  total = sqlite3_column_int64(row, 11);
  grant = parse(copy(row, 13)), record = parse(copy(row, 14));
  sqlite3_finalize(row);
}

static void read_postings(void) {
  sqlite3_stmt *row = prepare(
      "SELECT account, amount FROM posting WHERE entry = (SELECT max(entry) FROM posting)"
      " ORDER BY line");
  for (lines = 0; lines < 8 && sqlite3_step(row) == SQLITE_ROW; lines++) {
    accounts[lines] = copy(row, 0);
    amounts[lines] = sqlite3_column_int64(row, 1);
    sqlite3_int64 revenue = -amounts[lines];
    if (strcmp(accounts[lines], "revenue.licenses") == 0) gross = revenue;
    if (strcmp(accounts[lines], "revenue.minimum") == 0) minimum = revenue;
    if (strcmp(accounts[lines], "revenue.handling") == 0) handling = revenue;
  }
  sqlite3_finalize(row);
}

// Splits the record into what its proof signs: the document without the proof, and the proof.
static void read_proof(void) {
  char *start = strstr(record.bytes, "\"proof\":{");
  char *end = start == NULL ? NULL : strchr(start, '}');
  if (end == NULL) fail("the record has no proof");
  proof = parse(strndup(start + 8, (size_t)(end - start) - 7));
  size_t before = (size_t)(start - record.bytes), after = strlen(end + 2);
  char *rest = malloc(before + after + 1);
  if (rest == NULL) fail("no memory");
  memcpy(rest, record.bytes, before);
  memcpy(rest + before, end + 2, after + 1);
  unsigned_record = parse(rest);
}

static void rename_in(struct body *body) {
  for (int index = 0; index < body->count; index++)
    memcpy(body->bytes + body->places[index], number, strlen(number));
}

// Hashes and signatures, with one context each for all licenses.

static EVP_MD_CTX *hashing, *signing, *sealing;
static EVP_MD *sha256;

static EVP_MD_CTX *open_key(const char *home, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/keys/%s.pem", home, name);
  FILE *file = fopen(path, "r");
  EVP_PKEY *key = file == NULL ? NULL : PEM_read_PrivateKey(file, NULL, NULL, NULL);
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  if (key == NULL || EVP_DigestSignInit(context, NULL, NULL, NULL, key) != 1) fail(path);
  fclose(file);
  return context;
}

static void open_keys(const char *home) {
  hashing = EVP_MD_CTX_new();
  sha256 = EVP_MD_fetch(NULL, "SHA256", NULL);
  signing = open_key(home, "license"), sealing = open_key(home, "log");
}

static void hash(const char *bytes, size_t length, unsigned char digest[32]) {
  if (EVP_DigestInit_ex2(hashing, sha256, NULL) != 1 ||
      EVP_DigestUpdate(hashing, bytes, length) != 1 ||
      EVP_DigestFinal_ex(hashing, digest, NULL) != 1)
    fail("hashing");
}

static void sign_with(EVP_MD_CTX *context, const void *bytes, size_t count) {
  unsigned char signature[64];
  size_t length = sizeof signature;
  if (EVP_DigestSignInit(context, NULL, NULL, NULL, NULL) != 1 ||
      EVP_DigestSign(context, signature, &length, bytes, count) != 1)
    fail("signing");
}

static void sign(void) {
  unsigned char signed_bytes[64];
  hash(proof.bytes, proof.length, signed_bytes);
  hash(unsigned_record.bytes, unsigned_record.length, signed_bytes + 32);
  sign_with(signing, signed_bytes, sizeof signed_bytes);
}

// The tree over the entries: the hashes of its whole subtrees, the largest first.

static unsigned char edge[64][32];
static sqlite3_int64 size;
static char checkpoints[4096];

static void read_edge(void) {
  sqlite3_stmt *row = statements[TREE];
  if (sqlite3_step(row) != SQLITE_ROW) fail(sql[TREE]);
  size = sqlite3_column_int64(row, 0);
  memcpy(edge, sqlite3_column_blob(row, 1), (size_t)sqlite3_column_bytes(row, 1));
  sqlite3_reset(row);
  step(NEWEST);
}

static void grow(const unsigned char digest[32]) {
  char bytes[65] = {0};
  int depth = __builtin_popcountll((unsigned long long)size);
  memcpy(bytes + 1, digest, 32);
  hash(bytes, 33, edge[depth]);
  bytes[0] = 1;
  int level = 0;
  for (sqlite3_int64 rest = size; rest & 1; rest >>= 1, depth--) {
    memcpy(bytes + 1, edge[depth - 1], 64);
    hash(bytes, 65, edge[depth - 1]);
    if (++level % 8 != 0) continue;
    integer(SUBTREE, 1, level / 8), integer(SUBTREE, 2, rest >> 1);
    sqlite3_bind_blob(statements[SUBTREE], 3, edge[depth - 1], 32, SQLITE_STATIC);
    step(SUBTREE);
  }
  size++;
}

static void seal(void) {
  char bytes[65] = {1}, note[512];
  int depth = __builtin_popcountll((unsigned long long)size);
  unsigned char root[32];
  memcpy(root, edge[depth - 1], 32);
  for (int index = depth - 2; index >= 0; index--) {
    memcpy(bytes + 1, edge[index], 32), memcpy(bytes + 33, root, 32);
    hash(bytes, 65, root);
  }
  integer(EDGE, 1, size);
  sqlite3_bind_blob(statements[EDGE], 2, edge, depth * 32, SQLITE_STATIC);
  step(EDGE);
  step(HOST);
  // As long as a checkpoint; what it says is not judged here.
  int length = snprintf(note, sizeof note, "%-90lld\n\n%-160s\n", (long long)size, number);
  sign_with(sealing, note, 90);
  integer(CHECKPOINT, 1, size), text(CHECKPOINT, 2, note), step(CHECKPOINT);
  step(COMMIT);
  FILE *file = fopen(checkpoints, "a");
  if (file == NULL || fwrite(note, 1, (size_t)length, file) != (size_t)length) fail(checkpoints);
  fclose(file);
}

// One license.

static void read_situation(void) {
  step(LAST);
  step(VERSION);
}

static unsigned char appended[2][32];
static int appended_count;

static void append(const char *kind, const struct body *body, sqlite3_int64 entry) {
  unsigned char digest[32];
  hash(body->bytes, body->length, digest), memcpy(appended[appended_count++], digest, 32);
  integer(ENTRY, 1, entry), text(ENTRY, 2, issued), text(ENTRY, 3, actor);
  text(ENTRY, 4, kind), text(ENTRY, 5, body->bytes);
  sqlite3_bind_blob(statements[ENTRY], 6, digest, 32, SQLITE_STATIC);
  step(ENTRY);
}

static void derive(sqlite3_int64 entry, sqlite3_int64 serial, sqlite3_int64 list, int index) {
  unsigned char digest[32];
  hash(grant.bytes, 100, digest);  // As long as the terms that equal requests are told by.
  integer(REQUEST, 1, entry), text(REQUEST, 2, article), integer(REQUEST, 3, version);
  text(REQUEST, 4, partner), text(REQUEST, 6, number);
  sqlite3_bind_blob(statements[REQUEST], 5, digest, 32, SQLITE_STATIC);
  step(REQUEST);
  text(MONTH, 1, month), text(MONTH, 2, currency), text(MONTH, 3, partner);
  integer(MONTH, 4, gross), integer(MONTH, 5, minimum), integer(MONTH, 6, handling);
  integer(MONTH, 7, total), step(MONTH);
  text(LICENSE, 1, number), integer(LICENSE, 2, year), integer(LICENSE, 3, serial);
  integer(LICENSE, 4, entry), integer(LICENSE, 5, entry + 1), text(LICENSE, 6, article);
  integer(LICENSE, 7, version), text(LICENSE, 8, partner), text(LICENSE, 9, agreement);
  text(LICENSE, 10, issued), text(LICENSE, 11, from), text(LICENSE, 12, until);
  text(LICENSE, 13, month), text(LICENSE, 14, currency), integer(LICENSE, 15, total);
  integer(LICENSE, 16, list), integer(LICENSE, 17, index), step(LICENSE);
  integer(LIST_COUNT, 1, list), step(LIST_COUNT);
  for (int line = 0; line < lines; line++) {
    integer(POSTING, 1, entry), integer(POSTING, 2, line + 1), text(POSTING, 3, accounts[line]);
    text(POSTING, 4, partner), text(POSTING, 5, month), text(POSTING, 6, currency);
    integer(POSTING, 7, amounts[line]), step(POSTING);
  }
}

static void issue(void) {
  unsigned char nonce[16];
  unsigned index;
  if (RAND_bytes(nonce, sizeof nonce) != 1) fail("no random bytes");
  step(BEGIN);
  read_situation();
  integer(SERIAL, 1, year);
  sqlite3_int64 serial = step(SERIAL) + 1, list = step(LIST);
  do {
    if (RAND_bytes((unsigned char *)&index, sizeof index) != 1) fail("no random bytes");
    index %= 131072;
    integer(PLACE, 1, list), integer(PLACE, 2, index);
  } while (step(PLACE) != 0);
  snprintf(number, sizeof number, "LIC-%04d-%06d", (int)year, (int)serial);
  rename_in(&grant), rename_in(&record), rename_in(&unsigned_record);
  sign();
  sqlite3_int64 entry = step(LAST) + 1;
  append("request.granted", &grant, entry);
  derive(entry, serial, list, (int)index);
  append("license.issued", &record, entry + 1);
  read_edge();
  for (int index = 0; index < appended_count; index++) grow(appended[index]);
  appended_count = 0;
  seal();
}

static double microseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

int main(int argc, char **argv) {
  char path[4096];
  int count = argc == 3 ? atoi(argv[2]) : 0;
  if (count < 1) {
    fputs("usage: issue HOME COUNT\n", stderr);
    return 64;
  }
  snprintf(path, sizeof path, "%s/ledger.sqlite", argv[1]);
  if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail(path);
  run("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
  for (int name = 0; name < STATEMENTS; name++) statements[name] = prepare(sql[name]);
  read_license();
  read_postings();
  read_proof();
  open_keys(argv[1]);
  snprintf(checkpoints, sizeof checkpoints, "%s/ledger.checkpoints", argv[1]);
  issue();  // The first one opens the write-ahead log and fills the caches.
  double start = microseconds();
  for (int done = 1; done < count; done++) issue();
  printf("%.1f\n", count > 1 ? (microseconds() - start) / (count - 1) : 0);
  return 0;
}
