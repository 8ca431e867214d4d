"""Issuing in bulk: licenses a second, and the bytes that one takes in the database."""

import shutil
import sqlite3
import statistics
from pathlib import Path

import openssl
from homes import Homes, batch_file
from interleaved import Command
from results import Results
from settings import BULK, BULK_ROUNDS, PROGRAMS, PYTHON, python_program
from yardstick import row_counts

LICENSE = PROGRAMS["default install"] / "license"


def bulk_issue(homes: Homes, results: Results) -> None:
    """Many licenses without copies, each with a key of its own, against openssl and Python."""
    homes.checkpoint(homes.small())
    ours, python, signs = [], [], []
    for _ in range(BULK_ROUNDS):
        signs.append(openssl.ed25519().signs)
        ours.append(_rate(homes, "bulk", BULK))
        python.append(_rate(homes, "python", PYTHON))
        signs.append(openssl.ed25519().signs)
    _check(homes)
    rate, peer, limit = (statistics.median(rates) for rates in (ours, python, signs))
    results.line(f"issue {BULK:,} in bulk ÷ signatures on two cores", rate / limit, 0.50,
                 f"{rate:,.0f} ÷ {limit:,.0f} a second",
                 "signing; deciding and writing, which one thread does for all", at_least=True)
    results.line("issue in bulk ÷ the same in Python, one process", rate / peer, 4.0,
                 f"{rate:,.0f} ÷ {peer:,.0f} a second",
                 "the same; Python's are signed and written in turn", at_least=True)
    _bytes_of_one(homes, results)


def _rate(homes: Homes, name: str, count: int) -> float:
    """Licenses a second, as a person who starts the command has them."""
    home, requests = homes.fresh_copy(homes.small(), name), batch_file(homes.work, count)
    if name == "python":
        command = Command([*python_program("peer_issue.py"), str(home), str(requests)])
    else:
        command = Command([str(LICENSE), "request", "--batch", str(requests), "--home", str(home)])
    return count / command.seconds()


def _added(homes: Homes, name: str) -> dict[str, int]:
    """The rows that a run added to each table, for each 1,000 licenses."""
    before = row_counts(homes.small() / "ledger.sqlite")
    after = row_counts(homes.work / f"home-{name}" / "ledger.sqlite")
    licenses = after["license"] - before["license"]
    return {table: round((after[table] - before[table]) / licenses, 2) for table in
            ("entry", "request", "license", "posting", "erasable")} | {"licenses": licenses}


def _check(homes: Homes) -> None:
    """The Python program must have done the same job: rows, lengths, and a clean audit."""
    ours, python = _added(homes, "bulk"), _added(homes, "python")
    if (ours.pop("licenses"), python.pop("licenses")) != (BULK, PYTHON) or ours != python:
        raise SystemExit(f"bench: peer_issue.py does not write the rows that we write:\n"
                         f"{ours}\n{python}")
    lengths = [_two_bodies(homes.work / f"home-{name}" / "ledger.sqlite")
               for name in ("bulk", "python")]
    if abs(lengths[0] - lengths[1]) > 0.01 * lengths[0]:
        raise SystemExit(f"bench: peer_issue.py writes other documents than we do: {lengths}")
    homes.run([PROGRAMS["default install"] / "imprimatur", "ledger", "audit", "--home",
               homes.work / "home-python"])
    shutil.rmtree(homes.work / "home-python")


def _two_bodies(ledger: Path) -> float:
    """The mean bytes of the two documents that a license has in the log."""
    database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    mean, = database.execute(
        "SELECT avg(length(CAST(g.body AS BLOB)) + length(CAST(r.body AS BLOB)))"
        " FROM license l JOIN entry g ON g.number = l.request JOIN entry r ON r.number = l.record"
    ).fetchone()
    database.close()
    return float(mean)


def _bytes_of_one(homes: Homes, results: Results) -> None:
    """What the file grew by with each license of the bulk run."""
    small, bulk = homes.small(), homes.work / "home-bulk"
    homes.checkpoint(bulk)
    before, after = ((home / "ledger.sqlite").stat().st_size for home in (small, bulk))
    one, bodies = (after - before) / BULK, _two_bodies(bulk / "ledger.sqlite")
    results.line("database for one license ÷ its two documents", one / bodies, 1.3,
                 f"{one:,.0f} ÷ {bodies:,.0f} bytes", "half-filled pages; rows and indexes")
