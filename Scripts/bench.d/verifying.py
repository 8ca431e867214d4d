"""Verifying a folder of records: files a second."""

import json
import shutil
import sqlite3
import statistics
from pathlib import Path

import openssl
from homes import Homes
from interleaved import Command
from results import Results
from settings import BULK_ROUNDS, FILES, PROGRAMS, python_program


def verify_files(homes: Homes, results: Results) -> None:
    """`license verify` on two threads, against openssl and the Python of Scripts/verify."""
    home = homes.work / "home-bulk"
    folder, key = homes.work / "records", homes.work / "publisher.pem"
    count = _write_records(home / "ledger.sqlite", folder)
    homes.run([str(shutil.which("openssl")), "pkey", "-in", home / "keys" / "license.pem",
               "-pubout", "-out", key])
    sides = {
        # 7: the signature is good; without status lists more cannot be said.
        "ours": Command([str(PROGRAMS["default install"] / "license"), "verify", str(folder),
                         "--key", str(key)], code=7),
        "python": Command([*python_program("peer_verify.py"), str(folder), str(key)]),
    }
    rates: dict[str, list[float]] = {name: [] for name in sides}
    verifies = []
    for _ in range(BULK_ROUNDS):
        verifies.append(openssl.ed25519().verifies)
        for name, command in sides.items():
            rates[name].append(count / command.seconds())
        verifies.append(openssl.ed25519().verifies)
    shutil.rmtree(folder)
    ours, python = (statistics.median(rates[name]) for name in sides)
    limit = statistics.median(verifies)
    results.line(f"verify {count:,} files ÷ checks on two cores", ours / limit, 0.80,
                 f"{ours:,.0f} ÷ {limit:,.0f} a second",
                 "checking signatures; reading and parsing the files", at_least=True)
    results.line("verify files ÷ verify.py over them, one process", ours / python, 3.5,
                 f"{ours:,.0f} ÷ {python:,.0f} a second",
                 "the same, on two cores; Python has one", at_least=True)


def _write_records(ledger: Path, folder: Path) -> int:
    """Writes records of a ledger as they are delivered, and returns how many."""
    folder.mkdir()
    database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    rows = database.execute(
        "SELECT l.number, r.body FROM license l JOIN entry r ON r.number = l.record"
        " ORDER BY l.record DESC LIMIT ?", [FILES]).fetchall()
    database.close()
    for number, body in rows:
        text = json.dumps(json.loads(body), sort_keys=True, ensure_ascii=False, indent=2) + "\n"
        (folder / f"{number}.vc.json").write_text(text, encoding="utf-8")
    return len(rows)
