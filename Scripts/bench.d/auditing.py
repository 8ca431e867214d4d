"""Auditing a ledger: the bytes a second of its tree, and the memory that all of it takes."""

import sqlite3
import statistics

import openssl
from homes import Homes
from results import Results
from settings import BULK_ROUNDS, ENTRIES, ISSUE_BENCH, PROGRAMS, TOOLS


def tree_audit(homes: Homes, results: Results) -> None:
    """Reading and hashing every entry, on two cores, against openssl's hashing alone."""
    what = "audit of the tree ÷ SHA-256 on one core"
    if ISSUE_BENCH is None:
        results.skip(what, "this package has no product issue-bench")
        return
    home = homes.large()
    homes.checkpoint(home)
    database = sqlite3.connect(f"file:{home / 'ledger.sqlite'}?mode=ro", uri=True)
    length, entries = database.execute(
        "SELECT sum(length(CAST(body AS BLOB))), count(*) FROM entry").fetchone()
    database.close()
    ours, hashing = [], []
    for _ in range(BULK_ROUNDS):
        hashing.append(openssl.sha256(round(length / entries)))
        ours.append(length / float(homes.run([ISSUE_BENCH, home, "tree"])) * 1e6)
    rate, limit = statistics.median(ours), statistics.median(hashing)
    results.line(what, rate / limit, 0.6,
                 f"{rate / 1e6:,.0f} ÷ {limit / 1e6:,.0f} MB/s of {length / entries:,.0f} bytes",
                 "SQLite's reading, while another core hashes", at_least=True)


def audit_memory(homes: Homes, results: Results) -> None:
    """The whole audit of a hundredth of the entries and of all of them."""
    if ENTRIES == 0:
        results.skip("memory of an audit", "BENCH_ENTRIES is 0")
        return
    held = [_peak(homes, entries) for entries in (ENTRIES // 100, ENTRIES)]
    results.line(f"memory of an audit, {ENTRIES:,} ÷ {ENTRIES // 100:,} entries",
                 held[1] / held[0], 1.2, f"{held[1] / 1e3:.1f} ÷ {held[0] / 1e3:.1f} MB",
                 "what SQLite keeps of either file")


def _peak(homes: Homes, entries: int) -> int:
    """The most memory in kB that an audit of so many entries held."""
    # A license is two entries; the few that a new home begins with do not matter.
    home = homes.filled(f"{entries}-entries", entries // 2)
    homes.run([TOOLS / "peak", homes.work / "peak.txt",
               PROGRAMS["default install"] / "imprimatur", "ledger", "audit", "--home", home])
    homes.drop(home)
    return int((homes.work / "peak.txt").read_text())
