"""The homes that the bench works in: made with the product itself, filled and copied."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from interleaved import ENVIRONMENT


class Homes:
    def __init__(self, program: Path, issue_bench: Path | None, work: Path, small: int,
                 large: int) -> None:
        self.program, self.issue_bench, self.work = program, issue_bench, work
        self.counts = {"small": small, "large": large}
        self.made: dict[str, Path] = {}

    def small(self) -> Path:
        return self._home("small")

    def large(self) -> Path:
        return self._home("large")

    def _home(self, name: str) -> Path:
        if name not in self.made:
            home = self.work / f"home-{name}"
            self.run([self.program / "imprimatur", "init", "--home", home, "--publisher",
                      "The Harbor Gazette", "--host", "gazette.example", "--time-zone", "UTC",
                      "--currency", "EUR", "--example"])
            self._fill(home, self.counts[name])
            self.made[name] = home
        return self.made[name]

    @staticmethod
    def checkpoint(*homes: Path) -> None:
        """Empties the write-ahead logs, so that homes to be compared are in the same state.

        A process that opens a ledger first reads all of the log that is there.
        """
        for home in homes:
            database = sqlite3.connect(home / "ledger.sqlite")
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            database.close()

    def _fill(self, home: Path, count: int) -> None:
        print(f"issuing {count:,} licenses to begin with", file=sys.stderr, flush=True)
        if self.issue_bench is not None:
            self.run([self.issue_bench, home, count])
            return
        folder = self.work / "fill"
        folder.mkdir(exist_ok=True)
        for _ in range(count):
            self._request(home, folder)

    def copy(self, home: Path, name: str) -> Path:
        """A copy of a home, while nothing writes to it."""
        target = self.work / f"home-{name}"
        shutil.copytree(home, target)
        return target

    def request_files(self, home: Path) -> list[Path]:
        """Issues one more license and returns its files."""
        folder = self.work / "sample"
        folder.mkdir()
        self._request(home, folder)
        return sorted(folder.iterdir())

    def signed_bytes(self, home: Path, record: Path) -> Path:
        """The 64 bytes that a record's signature covers."""
        folder = self.work / "evidence"
        self.run([self.program / "license", "verify", record, "--home", home,
                  "--evidence", folder])
        return folder / "tbs"

    def _request(self, home: Path, folder: Path) -> None:
        self.run([self.program / "license", "request", "harbor-ferry", "--partner",
                  "northern-courier", "--again", "--home", home, "--out", folder])

    def run(self, command: Sequence[object]) -> str:
        """Runs a command that must succeed and returns what it printed."""
        done = subprocess.run([str(word) for word in command], env=ENVIRONMENT,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"bench: {' '.join(map(str, command))}\n{done.stderr}")
        return done.stdout
