"""What `license request` is measured against: stock programs that do the same writing."""

import os
import shutil
import sqlite3
from pathlib import Path

from interleaved import Command, Side


def snapshot(ledger: Path, target: Path) -> None:
    """Copies a ledger, its write-ahead log included, into one file in the same mode."""
    with sqlite3.connect(ledger) as source, sqlite3.connect(target) as copy:
        source.backup(copy)
    copy.close()
    source.close()
    with sqlite3.connect(target) as copy:
        copy.execute("PRAGMA journal_mode = WAL")
    copy.close()


def added_rows(before: Path, after: Path) -> str:
    """SQL that brings `before` to the rows of `after`, in one durable transaction."""
    database = sqlite3.connect(after)
    database.execute("ATTACH ? AS earlier", [str(before)])
    tables = [row[0] for row in database.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " ORDER BY rowid")]
    statements = [s for table in tables for s in _changes(database, table)]
    database.close()
    pragmas = "PRAGMA synchronous = FULL;\nPRAGMA foreign_keys = ON;\n"
    return pragmas + "BEGIN IMMEDIATE;\n" + "\n".join(statements) + "\nCOMMIT;\n"


def _changes(database: sqlite3.Connection, table: str) -> list[str]:
    info = database.execute(f'PRAGMA main.table_info("{table}")').fetchall()
    columns = [row[1] for row in info]
    keys = [f'"{row[1]}"' for row in sorted(info, key=lambda row: row[5]) if row[5] > 0]
    earlier = _rows(database, f'earlier."{table}"', keys, columns)
    statements = []
    for key, row in sorted(_rows(database, f'main."{table}"', keys, columns).items()):
        if key not in earlier:
            names = ", ".join(f'"{column}"' for column in columns)
            statements.append(f'INSERT INTO "{table}" ({names}) VALUES ({", ".join(row)});')
        elif row != earlier[key]:
            values = ", ".join(f'"{column}" = {value}' for column, value in zip(columns, row))
            found = " AND ".join(f"{name} = {value!r}" for name, value in zip(keys, key))
            statements.append(f'UPDATE "{table}" SET {values} WHERE {found};')
    return statements


def _rows(database: sqlite3.Connection, table: str, keys: list[str],
          columns: list[str]) -> dict[tuple, tuple[str, ...]]:
    """The rows of a table as SQL literals, by primary key."""
    literals = ", ".join(f'quote("{column}")' for column in columns)
    rows = database.execute(f"SELECT {', '.join(keys)}, {literals} FROM {table}")
    return {row[:len(keys)]: row[len(keys):] for row in rows}


def request_yardstick(work: Path, before: Path, rows: Path, files: list[Path], key: Path,
                      signed: Path, writefiles: Path) -> Side:
    """The sqlite3 shell, openssl and a small program, doing what one request writes."""
    sqlite3_shell, openssl = shutil.which("sqlite3"), shutil.which("openssl")
    assert sqlite3_shell and openssl

    def commands(run: int) -> list[Command]:
        database = work / "yardstick.sqlite"
        for name in (database, Path(f"{database}-wal"), Path(f"{database}-shm")):
            name.unlink(missing_ok=True)
        shutil.copyfile(before, database)
        folder = work / f"yardstick-{run}"
        folder.mkdir()
        os.sync()  # The copy's own writing must not be paid for by what is timed.
        return [
            Command([sqlite3_shell, "-bail", str(database)], stdin=rows),
            Command([openssl, "pkeyutl", "-sign", "-rawin", "-inkey", str(key),
                     "-in", str(signed), "-out", str(work / "yardstick.sig")]),
            Command([str(writefiles), str(folder), *map(str, files)]),
        ]

    return commands


def row_counts(ledger: Path) -> dict[str, int]:
    """How many rows each table of a ledger has."""
    database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    tables = [row[0] for row in database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
    counts = {table: database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
              for table in tables}
    database.close()
    return counts
