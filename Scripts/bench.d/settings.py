"""How much is measured, and where things are: what Scripts/bench has put into the environment."""

import os
import sys
from pathlib import Path

RUNS = int(os.environ["BENCH_RUNS"])
WARM_UP = int(os.environ["BENCH_WARM_UP"])
ROUNDS = int(os.environ["BENCH_ROUNDS"])
ISSUES = int(os.environ["BENCH_ISSUES"])
SMALL = int(os.environ["BENCH_SMALL"])
LARGE = int(os.environ["BENCH_LARGE"])
BULK = int(os.environ["BENCH_BULK"])
BULK_ROUNDS = int(os.environ["BENCH_BULK_ROUNDS"])
PYTHON = int(os.environ["BENCH_PYTHON"])
FILES = int(os.environ["BENCH_FILES"])
ENTRIES = int(os.environ["BENCH_ENTRIES"])
SECONDS = int(os.environ["BENCH_SECONDS"])

TOOLS = Path(os.environ["BENCH_TOOLS"])
WORK = Path(os.environ["BENCH_WORK"])
PROGRAMS = {
    "default install": TOOLS / "dynamic" / "bin",
    "static install": TOOLS / "static" / "bin",
}
ISSUE_BENCH = Path(os.environ["BENCH_ISSUE"]) if os.environ.get("BENCH_ISSUE") else None

# The counts that the targets speak of. With less, start-up and the first pages weigh more.
_TARGETS_ARE_FOR = {
    "BENCH_RUNS": 50, "BENCH_ROUNDS": 5, "BENCH_ISSUES": 1_000, "BENCH_SMALL": 1_000,
    "BENCH_LARGE": 100_000, "BENCH_BULK": 100_000, "BENCH_PYTHON": 10_000,
    "BENCH_FILES": 10_000, "BENCH_ENTRIES": 1_000_000, "BENCH_SECONDS": 2,
}


def too_small() -> list[str]:
    """The settings that are below what the targets are for."""
    return [f"{name}={os.environ[name]}" for name, least in _TARGETS_ARE_FOR.items()
            if int(os.environ[name]) < least]


def python_program(name: str) -> list[str]:
    """The command for a Python program kept beside this file; it leaves no caches in the tree."""
    return [sys.executable, "-X", f"pycache_prefix={sys.pycache_prefix}",
            str(Path(__file__).parent / name)]
