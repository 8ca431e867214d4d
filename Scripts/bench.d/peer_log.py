"""The tree over the log and its checkpoints, for the Python program ours is measured against."""

import base64
import hashlib
import sqlite3
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

Key = tuple[Ed25519PrivateKey, str]


def raw_public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(
        serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def read_key(path: Path) -> Key:
    """A private key and its thumbprint (RFC 7638)."""
    key = serialization.load_pem_private_key(path.read_bytes(), None)
    assert isinstance(key, Ed25519PrivateKey)
    encoded = base64.urlsafe_b64encode(raw_public(key)).rstrip(b"=").decode()
    digest = hashlib.sha256(f'{{"crv":"Ed25519","kty":"OKP","x":"{encoded}"}}'.encode()).digest()
    return key, base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


class Log:
    """Grows the tree (RFC 6962) and signs it (C2SP tlog-checkpoint)."""

    def __init__(self, home: Path, license_key: Key, log_key: Key) -> None:
        self.license_key, self.log_key = license_key, log_key
        self.checkpoints = home / "ledger.checkpoints"

    def seal(self, database: sqlite3.Connection, digests: list[bytes]) -> str:
        """Takes digests into the tree and signs a checkpoint over all of it."""
        size, stored = database.execute("SELECT size, edge FROM tree").fetchone()
        edge = [stored[place:place + 32] for place in range(0, len(stored), 32)]
        note, = database.execute(
            "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1").fetchone()
        host, = database.execute("SELECT host FROM home").fetchone()
        origin = f"{host}/licensing/log"
        if not note.startswith(head(origin, size, edge)):
            raise SystemExit("the tree is not the one of the newest checkpoint")
        subtrees: list[tuple[int, int, bytes]] = []
        for digest in digests:
            grow(edge, size, digest, subtrees)
            size += 1
        database.executemany(
            "INSERT INTO subtree (level, number, hash) VALUES (?, ?, ?)", subtrees)
        database.execute("UPDATE tree SET size = ?, edge = ?", [size, b"".join(edge)])
        note = self._signed(origin, head(origin, size, edge))
        database.execute("INSERT INTO checkpoint (size, note) VALUES (?, ?)", [size, note])
        return note

    def publish(self, note: str) -> None:
        """Appends a committed checkpoint to the file beside the database."""
        with open(self.checkpoints, "a", encoding="utf-8") as file:
            file.write(note + "\n")

    def _signed(self, name: str, text: str) -> str:
        key = self.log_key[0]
        named = hashlib.sha256(name.encode() + b"\n\x01" + raw_public(key)).digest()[:4]
        signature = base64.b64encode(named + key.sign(text.encode())).decode()
        return f"{text}\n\u2014 {name} {signature}\n"


def grow(edge: list[bytes], size: int, digest: bytes,
         subtrees: list[tuple[int, int, bytes]]) -> None:
    """Appends a leaf to the hashes of the whole subtrees, and notes those that tiles need."""
    last, level = hashlib.sha256(b"\0" + digest).digest(), 0
    while size & 1:
        last = hashlib.sha256(b"\1" + edge.pop() + last).digest()
        size, level = size >> 1, level + 1
        if level % 8 == 0:
            subtrees.append((level // 8, size, last))
    edge.append(last)


def head(origin: str, size: int, edge: list[bytes]) -> str:
    """The text of a checkpoint."""
    root = edge[-1]
    for left in reversed(edge[:-1]):
        root = hashlib.sha256(b"\1" + left + root).digest()
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"
