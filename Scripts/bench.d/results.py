"""The table of ratios that the bench prints."""

import statistics
from dataclasses import dataclass, field


@dataclass
class Results:
    """Lines as they come, and whether each target was met."""

    missed: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)

    def head(self) -> None:
        print(f"{'what':<54} {'ratio':>6} {'target':>8}        measured")

    def line(self, what: str, ratio: float, target: float, measured: str, bound: str,
             at_least: bool = False) -> None:
        """One ratio; lower is better, unless the target is the least it may be."""
        met = ratio >= target if at_least else ratio <= target
        if not met:
            self.missed.append(what)
        sign = ">=" if at_least else "<="
        print(f"{what:<54} {ratio:>6.2f} {sign} {target:>5.2f}  {'pass' if met else 'MISS'}"
              f"  {measured}", flush=True)
        print(f"{'':<54} bound by {bound}")

    def skip(self, what: str, why: str) -> None:
        self.skipped.append(what)
        print(f"{what:<54}      – not measured: {why}", flush=True)

    def figure(self, what: str, value: str) -> None:
        """A figure without a target."""
        print(f"{what:<54} {value}", flush=True)


def milliseconds(times: list[float]) -> str:
    """A median with the middle half of the runs: 3.58 (3.50–3.71) ms."""
    low, middle, high = statistics.quantiles(times, n=4)
    return f"{middle * 1e3:.2f} ({low * 1e3:.2f}–{high * 1e3:.2f}) ms"


def over(ours: list[float], theirs: list[float]) -> str:
    return f"{milliseconds(ours)} ÷ {milliseconds(theirs)}"
