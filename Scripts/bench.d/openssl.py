"""What `openssl speed` says of this machine, in the same minute as what it is compared with."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass

from interleaved import ENVIRONMENT
from settings import SECONDS


@dataclass(frozen=True)
class Ed25519:
    """How many signatures and checks a second two processes do."""

    signs: float
    verifies: float


def use_two_cores() -> None:
    """Keeps this process and what it starts to two cores, so that both sides have the same."""
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])


def ed25519() -> Ed25519:
    printed = _speed("-multi", "2", "ed25519")
    rates = re.search(r"Ed25519\)\s+\S+\s+\S+\s+([0-9.]+)\s+([0-9.]+)", printed)
    if rates is None:
        raise SystemExit(f"bench: openssl speed ed25519 printed\n{printed}")
    return Ed25519(float(rates[1]), float(rates[2]))


def sha256(length: int) -> float:
    """The bytes a second that one thread hashes, in messages of one length."""
    printed = _speed("-evp", "sha256", "-bytes", str(length))
    rate = re.search(r"^sha256\s+([0-9.]+)k", printed, re.MULTILINE | re.IGNORECASE)
    if rate is None:
        raise SystemExit(f"bench: openssl speed sha256 printed\n{printed}")
    return float(rate[1]) * 1000


def _speed(*arguments: str) -> str:
    openssl = shutil.which("openssl")
    assert openssl
    done = subprocess.run([openssl, "speed", "-seconds", str(SECONDS), *arguments],
                          env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, check=True)
    return done.stdout
