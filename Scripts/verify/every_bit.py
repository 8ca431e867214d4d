#!/usr/bin/env python3
"""Show that verify.py refuses a record in which any one bit was changed.

usage: every_bit.py RECORD --key PEM [--content FILE] [--at TIME]

First the record itself must be accepted, then every copy with one bit flipped refused.
Prints how many were tried and names every one that was accepted; exit code 0 or 3.
"""

import sys

import verify


def main(values):
    given = verify.arguments(values)
    try:
        record = verify.read(given.record)
        key = verify.read_key(verify.read(given.key))
        content = None if given.content is None else verify.read(given.content)
        code, _ = verify.judge(record, key, content, given.at)
    except verify.Refusal as refusal:
        print(f"refused as it is: {refusal}")
        return 3
    accepted = [
        (offset, bit)
        for offset in range(len(record))
        for bit in range(8)
        if accepts(flipped(record, offset, bit), key, content, given.at)
    ]
    for offset, bit in accepted:
        print(f"accepted with bit {bit} of byte {offset} flipped")
    print(f"{len(record) * 8} flips tried, {len(accepted)} accepted")
    return 3 if accepted or code != 0 else 0


def flipped(record, offset, bit):
    changed = bytearray(record)
    changed[offset] ^= 1 << bit
    return bytes(changed)


def accepts(record, key, content, time):
    try:
        verify.judge(record, key, content, time)
    except verify.Refusal:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
