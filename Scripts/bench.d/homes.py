"""The homes that the bench works in: made with the product itself, filled and copied."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from interleaved import ENVIRONMENT, Command


class Homes:
    def __init__(self, program: Path, work: Path, small: int, large: int) -> None:
        self.program, self.work = program, work
        self.counts = {"small": small, "large": large}
        self.made: dict[str, Path] = {}

    def small(self) -> Path:
        return self.filled("small", self.counts["small"])

    def large(self) -> Path:
        return self.filled("large", self.counts["large"])

    def filled(self, name: str, licenses: int) -> Path:
        """A home under a name, made when it is first asked for."""
        if name not in self.made:
            home = self.work / f"home-{name}"
            self.run([self.program / "imprimatur", "init", "--home", home, "--publisher",
                      "The Harbor Gazette", "--host", "gazette.example", "--time-zone", "UTC",
                      "--currency", "EUR", "--example"])
            self._fill(home, licenses)
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
        # Without keys, as the single requests are that are timed later.
        requests = batch_file(self.work, count, with_keys=False)
        Command([str(self.program / "license"), "request", "--batch", str(requests),
                 "--home", str(home)]).seconds()

    def fresh_copy(self, home: Path, name: str) -> Path:
        """A copy of a home in the place of an earlier one."""
        shutil.rmtree(self.work / f"home-{name}", ignore_errors=True)
        return self.copy(home, name)

    def drop(self, home: Path) -> None:
        """Removes a home that may be large."""
        shutil.rmtree(home)
        self.made = {name: path for name, path in self.made.items() if path != home}

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


def batch_file(work: Path, count: int, with_keys: bool = True) -> Path:
    """A file of so many requests for the example's article.

    Each is told from the others by a key of its own, or asks for another license all the same.
    """
    path = work / "requests.csv"
    with open(path, "w", encoding="utf-8") as file:
        file.write("article,partner," + ("idempotency-key" if with_keys else "again") + "\n")
        for number in range(count):
            last = f"request-{number:08}" if with_keys else "true"
            file.write(f"harbor-ferry,northern-courier,{last}\n")
    return path
