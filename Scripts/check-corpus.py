#!/usr/bin/env python3
"""Judge the documents of a corpus by their schemas with a stock validator.

usage: check-corpus.py SCHEMAS CORPUS

CORPUS holds a folder for each kind of document, and SCHEMAS a KIND.schema.json for
each such folder. Prints `KIND/FILE valid` or `KIND/FILE invalid` for every document,
sorted. The folder beyond-schema is left out: its faults are none a schema can express.
Formats are checked, for which date-time needs the package rfc3339-validator.
"""

import json
import pathlib
import sys

from jsonschema import Draft202012Validator


def validator(schema: pathlib.Path) -> Draft202012Validator:
    definition = json.loads(schema.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(definition)
    return Draft202012Validator(
        definition, format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    schemas, corpus = map(pathlib.Path, arguments)
    missing = {"date", "date-time"} - set(Draft202012Validator.FORMAT_CHECKER.checkers)
    if missing:
        print(f"formats not checked here: {', '.join(sorted(missing))}", file=sys.stderr)
        print("hint: pip install rfc3339-validator", file=sys.stderr)
        return 1
    verdicts = []
    for kind in corpus.iterdir():
        if not kind.is_dir() or kind.name == "beyond-schema":
            continue
        judge = validator(schemas / f"{kind.name}.schema.json")
        for document in kind.glob("*.json"):
            sound = judge.is_valid(json.loads(document.read_text(encoding="utf-8")))
            verdicts.append(f"{kind.name}/{document.name} {'valid' if sound else 'invalid'}")
    print("\n".join(sorted(verdicts)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
