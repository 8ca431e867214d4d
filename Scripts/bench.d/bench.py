"""Prints the ratios of the product's speed to yardsticks measured in the same run.

Called by Scripts/bench, which builds everything and sets the variables read here.
"""

import datetime
import os
import shutil
import statistics
import sys
from pathlib import Path

import openssl
from auditing import audit_memory, tree_audit
from bulk import bulk_issue
from homes import Homes
from interleaved import Command, Side, compare, ratio, same
from results import Results, over
from settings import (
    ISSUE_BENCH, ISSUES, LARGE, PROGRAMS, ROUNDS, RUNS, SMALL, TOOLS, WARM_UP, WORK, too_small,
)
from verifying import verify_files
from yardstick import added_rows, request_yardstick, row_counts, snapshot

results = Results()


def start_up() -> None:
    openssl = shutil.which("openssl")
    sides = {"openssl": same(Command([openssl, "version"]))}
    for name, folder in PROGRAMS.items():
        sides[name] = same(Command([str(folder / "license"), "--version"]))
    times = compare(sides, RUNS, WARM_UP)
    targets = {"default install": 1.7, "static install": 0.9}
    bounds = {
        "default install": "the loader (libcrypto, libsqlite3), then the argument parser",
        "static install": "the argument parser and reading the program's pages",
    }
    for name, target in targets.items():
        results.line(f"license --version ÷ openssl version, {name}",
                     ratio(times[name], times["openssl"]), target,
                     over(times[name], times["openssl"]), bounds[name])


def request(program: Path, home: Path, label: str) -> Side:
    """A side that issues one more license, its files into a folder of their own."""
    def commands(run: int) -> list[Command]:
        folder = WORK / f"out-{label}-{run}"
        folder.mkdir()
        os.sync()
        return [Command([str(program / "license"), "request", "harbor-ferry",
                         "--partner", "northern-courier", "--again",
                         "--home", str(home), "--out", str(folder)])]
    return commands


def whole_request(homes: Homes) -> None:
    home = homes.small()
    homes.checkpoint(home)
    before, after = WORK / "before.sqlite", WORK / "after.sqlite"
    snapshot(home / "ledger.sqlite", before)
    files = homes.request_files(home)
    snapshot(home / "ledger.sqlite", after)
    rows = WORK / "rows.sql"
    rows.write_text(added_rows(before, after))
    signed = homes.signed_bytes(home, next(f for f in files if f.name.endswith(".vc.json")))
    sides = {"yardstick": request_yardstick(
        WORK, before, rows, files, home / "keys" / "license.pem", signed, TOOLS / "writefiles")}
    for name, folder in PROGRAMS.items():
        copied = homes.copy(home, name.replace(" ", "-"))
        sides[name] = request(folder, copied, name.replace(" ", "-"))
    times = compare(sides, RUNS, WARM_UP)
    for name, target in {"default install": 1.5, "static install": 1.0}.items():
        results.line(f"license request ÷ stock programs, {name}",
                     ratio(times[name], times["yardstick"]), target,
                     over(times[name], times["yardstick"]),
                     "syncing five files and one commit to disk, then starting")
    # Each command reads all of the log when it opens a ledger: it must not grow without end.
    log = WORK / "home-default-install" / "ledger.sqlite-wal"
    size = log.stat().st_size if log.exists() else 0
    results.figure(f"write-ahead log after those {RUNS + WARM_UP} requests", f"{size / 1e6:.1f} MB")


def in_process(homes: Homes) -> None:
    what = "one durable issue: C program ÷ ours, in process"
    if ISSUE_BENCH is None:
        results.skip(what, "this package has no product issue-bench")
        return
    programs = {"C": TOOLS / "issue", "ours": ISSUE_BENCH}
    copies = {name: homes.copy(homes.small(), f"issue-{name}") for name in programs}
    taken: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(ROUNDS):
        for name in sorted(programs, reverse=turn % 2 == 1):
            printed = homes.run([programs[name], copies[name], ISSUES])
            taken[name].append(float(printed) / 1e6)
    rows = {name: row_counts(copies[name] / "ledger.sqlite") for name in programs}
    if rows["C"] != rows["ours"]:
        raise SystemExit(f"bench: issue.c does not write the rows that we write: {rows}")
    theirs, ours = (statistics.median(taken[name]) for name in ("C", "ours"))
    results.line(what, theirs / ours, 0.72, f"{theirs * 1e6:.0f} ÷ {ours * 1e6:.0f} µs",
                 "fdatasync of the write-ahead log", at_least=True)


def growth(homes: Homes) -> None:
    program = PROGRAMS["default install"]
    small, large = homes.small(), homes.large()
    month = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m")

    def report(home: Path) -> Side:
        return same(Command([str(program / "fee"), "report", month, "--home", str(home)]))

    homes.checkpoint(small, large)
    times = compare({"small": request(program, small, "small"),
                     "large": request(program, large, "large")}, RUNS, WARM_UP)
    results.line(f"request at {LARGE:,} ÷ at {SMALL:,} licenses",
                 ratio(times["large"], times["small"]), 1.2,
                 over(times["large"], times["small"]), "the same syncs; one more level of b-tree")
    homes.checkpoint(small, large)
    times = compare({"small": report(small), "large": report(large)}, RUNS, WARM_UP)
    results.line(f"month's report at {LARGE:,} ÷ at {SMALL:,} licenses",
                 ratio(times["large"], times["small"]), 1.2,
                 over(times["large"], times["small"]), "starting; a month is one row a partner")


def sizes(homes: Homes) -> None:
    for name, folder in PROGRAMS.items():
        size = (folder / "imprimatur").stat().st_size
        results.figure(f"installed size, {name}", f"{size / 1e6:.1f} MB")
    program = PROGRAMS["default install"]
    home = homes.large()
    for what, command in {
        "license --version": ["license", "--version"],
        "license request": ["license", "request", "harbor-ferry", "--partner",
                            "northern-courier", "--again", "--home", home, "--out", WORK],
        "fee report": ["fee", "report", "--home", home],
    }.items():
        homes.run([TOOLS / "peak", WORK / "peak.txt", program / command[0], *command[1:]])
        held = int((WORK / "peak.txt").read_text())
        results.figure(f"peak memory, {what}", f"{held / 1e3:.1f} MB")


def main() -> int:
    load = os.getloadavg()[0]
    print(f"medians of {RUNS} interleaved runs after {WARM_UP}; in parentheses the middle half")
    if load > 0.5:
        print(f"note: this machine is busy (load {load:.1f}); the ratios are less sure")
    if few := too_small():
        print(f"note: too little is measured for the targets to mean much: {', '.join(few)}")
    homes = Homes(PROGRAMS["default install"], WORK, SMALL, LARGE)
    results.head()
    start_up()
    whole_request(homes)
    in_process(homes)
    growth(homes)
    sizes(homes)
    openssl.use_two_cores()
    bulk_issue(homes, results)
    verify_files(homes, results)
    tree_audit(homes, results)
    audit_memory(homes, results)
    print(f"{len(results.missed)} missed, {len(results.skipped)} not measured")
    return 1 if results.missed else 0


if __name__ == "__main__":
    sys.exit(main())
