"""peer_issue.py HOME REQUESTS issues a license for each line of a batch file, as a plain Python
program would.

A yardstick for `license request --batch`: each request is looked up by its key, decided and
priced; the record is written in RFC 8785 form, hashed and signed; the same rows go into the same
database, a thousand licenses to a commit, under a signed checkpoint that is also appended to the
file beside it. One process and one thread. What does not change is read once; rows are inserted
many at a time; the fees of a batch are summed before they are added to the month. Nobody else may
write meanwhile: it takes no lock. `imprimatur ledger audit` finds nothing wrong with the result,
and the bench checks that.
"""

import csv
import datetime
import getpass
import secrets
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

from peer_documents import canonical, grant_body, license_record, sha256
from peer_log import Log, read_key
from peer_rules import Case, Grant, decide

BATCH = 1_000
PLACES = 131_072
LICENSES_PER_LIST = 65_536
Row = tuple[object, ...]


class Batch:
    """The licenses of one commit: decided and signed one by one, inserted together."""

    def __init__(self, database: sqlite3.Connection, case: Case, log: Log) -> None:
        self.database, self.case, self.log = database, case, log
        self.entry, last = self._first("SELECT number, time FROM entry ORDER BY number DESC")
        clock = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        self.now = max(clock, last)
        self.today = case.day(self.now)
        year = [self.today.year]
        self.serial = self._number(
            "SELECT serial FROM license WHERE year = ? ORDER BY serial DESC", year)
        self.list, self.listed = self._first(
            "SELECT list, licenses FROM status_list ORDER BY list DESC") or (1, 0)
        self.keys: dict[str, tuple[bytes, str]] = {}
        self.places: set[tuple[int, int]] = set()
        self.lists: dict[int, int] = {}
        self.totals = [0, 0]
        self.entries: list[Row] = []
        self.requests: list[Row] = []
        self.licenses: list[Row] = []
        self.postings: list[Row] = []

    def issue(self, request: dict[str, str]) -> str:
        """What came of one request."""
        digest = sha256(canonical({
            "article": request["article"], "given": {}, "partner": request["partner"]}))
        standing = self._standing(request["idempotency-key"])
        if standing is not None:
            if standing[0] != digest:
                raise SystemExit(f"the key {request['idempotency-key']} was used for another")
            return f"granted before: {standing[1]}, no new fee"
        grant = decide(request, self.case, self.now, self.today)
        self.serial += 1
        number = f"LIC-{self.today.year}-{self.serial:06}"
        place = self._free_place()
        body = grant_body(self.case, grant, request, number, place, digest, self.now)
        record = license_record(self.case, grant, number, place, self.now, self.log.license_key)
        self._book(request, grant, number, place, digest)
        self._append("request.granted", body)
        self._append("license.issued", record)
        return f"granted {number}, {grant.total / 100:.2f} {grant.currency}"

    def commit(self) -> None:
        """Inserts everything, signs the checkpoint, and returns when it is on disk."""
        insert = self.database.executemany
        insert("INSERT OR ROLLBACK INTO entry (number, time, actor, kind, body, digest)"
               " VALUES (?, ?, ?, ?, ?, ?)", self.entries)
        insert("INSERT INTO request (entry, article, version, partner, outcome, digest,"
               " idempotency_key, license) VALUES (?, ?, ?, ?, 'granted', ?, ?, ?)", self.requests)
        insert("INSERT INTO license (number, year, serial, request, record, article, version,"
               " partner, agreement, issued, valid_from, valid_until, month, currency, total,"
               " status_list, status_index, state)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'active')",
               self.licenses)
        insert("INSERT INTO posting (entry, line, account, partner, month, currency, amount)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)", self.postings)
        insert("INSERT INTO status_list (list, licenses) VALUES (?, ?) ON CONFLICT (list)"
               " DO UPDATE SET licenses = licenses + excluded.licenses", list(self.lists.items()))
        count, total = self.totals
        insert("INSERT INTO month_total (month, currency, partner, licenses, gross, minimum,"
               " handling, total) VALUES (?, ?, ?, ?, ?, 0, 0, ?)"
               " ON CONFLICT (month, currency, partner) DO UPDATE SET"
               " licenses = licenses + excluded.licenses, gross = gross + excluded.gross,"
               " total = total + excluded.total",
               [(self.today.strftime("%Y-%m"), self.case.currency, self.case.partner["id"], count,
                 total, total)] if count else [])
        note = self.log.seal(self.database, [row[5] for row in self.entries])
        self.database.execute("COMMIT")
        self.log.publish(note)

    def _book(self, request: dict[str, str], grant: Grant, number: str, place: tuple[int, int],
              digest: bytes) -> None:
        case, entry, month = self.case, self.entry + 1, self.today.strftime("%Y-%m")
        article, partner = case.article["id"], case.partner["id"]
        version, key = case.version, request["idempotency-key"]
        self.requests.append((entry, article, version, partner, digest, key, number))
        self.licenses.append((
            number, self.today.year, self.serial, entry, entry + 1, article, version, partner,
            grant.agreement, self.now, grant.valid_from, grant.valid_until, month, grant.currency,
            grant.total, *place))
        lines = [("receivable", grant.total), ("revenue.licenses", -grant.total)]
        self.postings += [(entry, line, account, partner, month, grant.currency, amount)
                          for line, (account, amount) in enumerate(lines, 1)]
        self.totals[0] += 1
        self.totals[1] += grant.total
        self.keys[key] = (digest, number)

    def _append(self, kind: str, body: bytes) -> None:
        self.entry += 1
        self.entries.append(
            (self.entry, self.now, self.case.actor, kind, body.decode(), sha256(body)))

    def _standing(self, key: str) -> tuple[bytes, str] | None:
        """What an earlier request with this key led to."""
        return self.keys.get(key) or self._first(
            "SELECT digest, license FROM request WHERE idempotency_key = ?"
            " AND outcome = 'granted'", [key])

    def _free_place(self) -> tuple[int, int]:
        """A random unused place in the status lists."""
        if self.listed == LICENSES_PER_LIST:
            self.list, self.listed = self.list + 1, 0
        while True:
            place = (self.list, secrets.randbelow(PLACES))
            if place not in self.places and self._first(
                    "SELECT 1 FROM license WHERE status_list = ? AND status_index = ?",
                    list(place)) is None:
                break
        self.places.add(place)
        self.listed += 1
        self.lists[self.list] = self.lists.get(self.list, 0) + 1
        return place

    def _first(self, sql: str, values: list[object] | None = None) -> tuple | None:
        return self.database.execute(sql + " LIMIT 1", values or []).fetchone()

    def _number(self, sql: str, values: list[object]) -> int:
        row = self._first(sql, values)
        return 0 if row is None else row[0]


def batches(path: Path) -> Iterator[list[dict[str, str]]]:
    with open(path, newline="", encoding="utf-8") as file:
        lines: list[dict[str, str]] = []
        for line in csv.DictReader(file):
            lines.append(line)
            if len(lines) == BATCH:
                yield lines
                lines = []
        if lines:
            yield lines


def main(home: Path, requests: Path) -> None:
    database = sqlite3.connect(home / "ledger.sqlite", isolation_level=None)
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA foreign_keys = ON")
    log = Log(home, read_key(home / "keys" / "license.pem"), read_key(home / "keys" / "log.pem"))
    case = Case.read(database, getpass.getuser())
    number = 1
    for lines in batches(requests):
        database.execute("BEGIN IMMEDIATE")
        database.execute("PRAGMA defer_foreign_keys = ON")
        batch = Batch(database, case, log)
        outcomes = [batch.issue(line) for line in lines]
        batch.commit()
        for outcome in outcomes:
            number += 1
            print(f"line {number}: {outcome}")
    database.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
