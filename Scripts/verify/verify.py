#!/usr/bin/env python3
"""Check a license record without Imprimatur: the standard library and PyPI's cryptography.

usage: verify.py RECORD --key PEM [--content FILE] [--at TIME]

RECORD is a LIC-….vc.json as it was delivered, PEM the publisher's public key, FILE the
licensed text (LIC-….article.txt), TIME the moment to judge as of, YYYY-MM-DDThh:mm:ssZ.

Prints one line. Exit code 0: the signature (and the content, if given) holds and the time
lies within the license's period. 5: they hold, but the license has ended or begins later.
3: anything else. 64: the command line is wrong. Whether a license was suspended or revoked
is not looked at: ask the publisher. Members that neither the signature nor the period needs
are for Schemas/license-record.schema.json to judge.
"""

import argparse
import base64
import datetime
import hashlib
import json
import re
import sys

try:
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
except ImportError:
    print("refused: the Python package cryptography is not installed")
    sys.exit(3)

MOST_BYTES = 1 << 20
MOST_DEPTH = 32
CONTEXT = ["https://www.w3.org/ns/credentials/v2", "http://www.w3.org/ns/odrl.jsonld"]
PROOF_MEMBERS = {
    "@context", "type", "cryptosuite", "created", "verificationMethod", "proofPurpose",
    "proofValue",
}
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
# Public keys under which anyone can forge: the y coordinates of the points of low order.
LOW_ORDER = {
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
}


class Refusal(Exception):
    """Why a record is not accepted, in words of this program only."""


def require(condition, reason):
    if not condition:
        raise Refusal(reason)


# Reading: strict JSON, then the profile's rules for every value.


def members(pairs):
    """The object of a list of pairs; no name may come twice, however it is spelled."""
    names = [name for name, _ in pairs]
    require(len(set(names)) == len(names), "a member name comes twice")
    require(
        all(re.fullmatch("[@A-Za-z][A-Za-z0-9:_-]*", name) for name in names),
        "a member name is not of the allowed form",
    )
    return dict(pairs)


def no_number(_):
    raise Refusal("a number stands in the document")


def inspect(value, depth=0):
    if isinstance(value, str):
        require(
            not re.search("[\x00-\x1f\x7f\ud800-\udfff]", value),
            "a string holds a control character or half of a surrogate pair",
        )
    elif isinstance(value, (dict, list)):
        require(depth < MOST_DEPTH, "nested too deep")
        for item in value.values() if isinstance(value, dict) else value:
            inspect(item, depth + 1)


def parse(data):
    """The document of a file in emitted form: sorted, two spaces, one final newline."""
    require(len(data) <= MOST_BYTES, "longer than 1 MiB")
    try:
        text = data.decode("utf-8")
        document = json.loads(
            text, object_pairs_hook=members, parse_int=no_number, parse_float=no_number,
            parse_constant=no_number,
        )
        require(isinstance(document, dict), "not an object")
        inspect(document)
    except RecursionError:
        raise Refusal("nested too deep") from None
    except ValueError:
        raise Refusal("not a JSON document in UTF-8") from None
    # Byte for byte, so that not even a space may change.
    emitted = json.dumps(document, sort_keys=True, ensure_ascii=False, indent=2) + "\n"
    require(emitted == text, "not in emitted form (jq -S .)")
    return document


def canonical(value):
    """RFC 8785. Python's writer gives it for documents with ASCII names and no numbers."""
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8")


# The forms of single values.


def at(value, *path):
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def is_time(text):
    form = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z"
    if not isinstance(text, str) or not re.fullmatch(form, text):
        return False
    try:
        datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return False
    return True


def signature_bytes(text):
    """64 bytes from their one spelling: z and base58 whose leading 1s are zero bytes."""
    require(
        isinstance(text, str) and re.fullmatch(f"z[{BASE58}]{{1,88}}", text),
        "the proof value is not z and base58",
    )
    number = 0
    for digit in text[1:]:
        number = number * 58 + BASE58.index(digit)
    zeros = len(text[1:]) - len(text[1:].lstrip("1"))
    data = bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")
    require(len(data) == 64, "the proof value is not 64 bytes")
    return data


def raw_key(key):
    return key.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)


def read_key(pem):
    """The Ed25519 public key of a PEM file, if it is safe to trust signatures to."""
    try:
        key = serialization.load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm):
        raise Refusal("the key is no public key in PEM form") from None
    require(isinstance(key, Ed25519PublicKey), "the key is not an Ed25519 key")
    y = bytearray(raw_key(key))
    y[31] &= 0x7F
    require(int.from_bytes(y, "little") < 2**255 - 19, "the key is not in canonical form")
    require(y.hex() not in LOW_ORDER, "the key is of low order")
    return key


def thumbprint(key):
    """RFC 7638 over the members of RFC 8037."""
    encoded = base64.urlsafe_b64encode(raw_key(key)).rstrip(b"=").decode()
    jwk = f'{{"crv":"Ed25519","kty":"OKP","x":"{encoded}"}}'
    return base64.urlsafe_b64encode(hashlib.sha256(jwk.encode()).digest()).rstrip(b"=").decode()


# The record.


def check_profile(document):
    proof = document.get("proof")
    issuer = at(document, "issuer", "id")
    agreement = document.get("credentialSubject")
    require(isinstance(proof, dict), "the proof is not one object")
    require(set(proof) == PROOF_MEMBERS, "the proof has other members")
    require(document.get("@context") == CONTEXT, "the @context is another")
    require(proof["@context"] == CONTEXT, "the proof's @context is another")
    require(proof["type"] == "DataIntegrityProof", "the proof is of another type")
    require(proof["cryptosuite"] == "eddsa-jcs-2022", "the cryptosuite is another")
    require(proof["proofPurpose"] == "assertionMethod", "the proof's purpose is another")
    require(is_time(proof["created"]), "the proof's time is not of the one form")
    require(document.get("type") == ["VerifiableCredential"], "not a credential")
    require(at(agreement, "type") == "Agreement", "not a license")
    require(isinstance(issuer, str), "the issuer has no id")
    require(at(agreement, "assigner", "id") == issuer, "the assigner is not the issuer")
    start, end = document.get("validFrom"), document.get("validUntil")
    require(is_time(start) and is_time(end), "the period is not of the one form")
    require(start < end, "the period ends before it begins")
    check_permission(agreement, start, end)
    return issuer, start, end


def check_permission(agreement, start, end):
    """The period a person reads must be the one a machine reads."""
    permissions = at(agreement, "permission")
    require(isinstance(permissions, list) and len(permissions) == 1, "not one permission")
    constraints = at(permissions[0], "constraint")
    require(isinstance(constraints, list), "the permission has no constraints")
    period = {
        at(limit, "operator"): at(limit, "rightOperand", "@value")
        for limit in constraints
        if at(limit, "leftOperand") == "dateTime" and isinstance(at(limit, "operator"), str)
    }
    require(period == {"gteq": start, "lt": end}, "the permission's period is another")


def check_signature(document, issuer, key):
    proof = document["proof"]
    require(
        proof["verificationMethod"] == f"{issuer}#{thumbprint(key)}",
        "signed with another key than the given one",
    )
    options = {name: value for name, value in proof.items() if name != "proofValue"}
    body = {name: value for name, value in document.items() if name != "proof"}
    signed = hashlib.sha256(canonical(options)).digest()
    signed += hashlib.sha256(canonical(body)).digest()
    try:
        key.verify(signature_bytes(proof["proofValue"]), signed)
    except InvalidSignature:
        raise Refusal("the signature does not match") from None


def check_content(document, content):
    digest = at(document, "credentialSubject", "target", "digestSRI")
    spellings = [
        f"{name}-{base64.b64encode(hashlib.new(name, content).digest()).decode()}"
        for name in ("sha256", "sha384")
    ]
    require(digest in spellings, "the content is not the licensed text")


def judge(record, key, content=None, time=None):
    """The exit code and the line for the bytes of a record; raises Refusal for code 3."""
    document = parse(record)
    issuer, start, end = check_profile(document)
    check_signature(document, issuer, key)
    if content is not None:
        check_content(document, content)
    time = time or datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    holds = "signature holds" if content is None else "signature and content hold"
    if time < start:
        return 5, f"not yet valid: {holds}, the license begins at {start}"
    if time >= end:
        return 5, f"expired: {holds}, the license ended at {end}"
    return 0, f"good: {holds}, within the period until {end}; status not checked"


# The command line.


def read(path, most=None):
    try:
        with open(path, "rb") as file:
            return file.read() if most is None else file.read(most)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise Refusal(f"cannot read {ascii(path)}: {reason}") from None


class Arguments(argparse.ArgumentParser):
    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(64, f"verify.py: {ascii(message)[1:-1]}\n")


def arguments(values):
    parser = Arguments(prog="verify.py", description=__doc__.split("\n")[0])
    parser.add_argument("record", metavar="RECORD")
    parser.add_argument("--key", metavar="PEM", required=True)
    parser.add_argument("--content", metavar="FILE")
    parser.add_argument("--at", metavar="TIME")
    given = parser.parse_args(values)
    if given.at is not None and not is_time(given.at):
        parser.error("--at takes a time written YYYY-MM-DDThh:mm:ssZ")
    return given


def main(values):
    given = arguments(values)
    try:
        key = read_key(read(given.key, MOST_BYTES))
        content = None if given.content is None else read(given.content)
        code, line = judge(read(given.record, MOST_BYTES + 1), key, content, given.at)
    except Refusal as refusal:
        code, line = 3, f"refused: {refusal}"
    print(line)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
