"""Times commands side by side: A B A B …, so that what slows the machine slows both."""

import os
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

# An audit makes a database of its own: beside the rest, not where little room may be.
ENVIRONMENT = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC",
               "TMPDIR": os.environ["BENCH_WORK"]}


# What the timed commands say on standard error: shown only when one fails.
COMPLAINTS = os.memfd_create("complaints")


@dataclass(frozen=True)
class Command:
    """One process: a program by its full path, arguments, a file for its standard input, and the
    exit code that it must end with."""

    argv: Sequence[str]
    stdin: Path = Path(os.devnull)
    code: int = 0

    def seconds(self) -> float:
        """Runs it to its end; raises when it ends with another code."""
        os.ftruncate(COMPLAINTS, 0)
        os.lseek(COMPLAINTS, 0, os.SEEK_SET)
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, str(self.stdin), os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_DUP2, COMPLAINTS, 2),
        ]
        argv = list(self.argv)
        start = time.perf_counter()
        child = os.posix_spawn(argv[0], argv, ENVIRONMENT, file_actions=actions)
        _, status, _ = os.wait4(child, 0)
        elapsed = time.perf_counter() - start
        code = os.waitstatus_to_exitcode(status)
        if code != self.code:
            said = os.pread(COMPLAINTS, 4096, 0).decode(errors="replace")
            raise SystemExit(f"bench: exit code {code}: {' '.join(argv)}\n{said}")
        return elapsed


# What one side of a comparison does in run number n. What it does before it returns is not
# timed; the commands it returns are run one after the other, and their times add up.
Side = Callable[[int], Sequence[Command]]


def same(*commands: Command) -> Side:
    """A side that runs the same commands every time."""
    return lambda _: commands


def compare(sides: dict[str, Side], runs: int, warm_up: int) -> dict[str, list[float]]:
    """The seconds each side took in each run, without the first ones.

    Every other round goes the other way round, so that no side always follows the same one.
    """
    times: dict[str, list[float]] = {name: [] for name in sides}
    for run in range(warm_up + runs):
        names = list(sides) if run % 2 == 0 else list(reversed(sides))
        for name in names:
            taken = sum(command.seconds() for command in sides[name](run))
            if run >= warm_up:
                times[name].append(taken)
    return times


def ratio(ours: list[float], theirs: list[float]) -> float:
    """How much longer ours took: the ratio of the medians."""
    return statistics.median(ours) / statistics.median(theirs)
