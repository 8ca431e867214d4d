"""The documents of a license, for the Python program that ours is measured against."""

import hashlib
import json
import secrets
import uuid

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from peer_rules import Case, Document, Grant

CONTEXT = ["https://www.w3.org/ns/credentials/v2", "http://www.w3.org/ns/odrl.jsonld"]
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


def sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def canonical(document: Document) -> bytes:
    """RFC 8785. Python's writer gives it for documents with ASCII names and no numbers."""
    return json.dumps(
        document, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def base58(data: bytes) -> str:
    """z and the base58 digits (multibase)."""
    number, digits = int.from_bytes(data, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        digits += ALPHABET[digit]
    return "z" + "1" * (len(data) - len(data.lstrip(b"\0"))) + digits[::-1]


def amount(minor_units: int) -> str:
    return f"{minor_units // 100}.{minor_units % 100:02}"


def grant_body(case: Case, grant: Grant, request: dict[str, str], number: str,
               place: tuple[int, int], digest: bytes, now: str) -> bytes:
    """The entry that says what was decided, and everything that follows from it."""
    total, currency = amount(grant.total), grant.currency
    article, partner = case.article, case.partner
    return canonical({
        "actor": case.actor, "agreement": grant.agreement, "article": article["id"],
        "copy": {"language": article["language"],
                 "published": str(case.day(article["published"]))},
        "given": {}, "idempotencyKey": request["idempotency-key"], "kind": "request.granted",
        "license": number, "month": f"{grant.first_day:%Y-%m}", "nonce": secrets.token_hex(16),
        "partner": partner["id"],
        "postings": [
            {"account": "receivable", "amount": total, "currency": currency},
            {"account": "revenue.licenses", "amount": f"-{total}", "currency": currency},
        ],
        "quote": {
            "currency": currency, "effectiveFrom": case.card["effectiveFrom"],
            "exact": grant.lines[-1]["subtotal"], "gross": total, "handling": "0.00",
            "lines": grant.lines, "minimumAdjustment": "0.00", "rateCard": case.card["id"],
            "rounding": case.card["rounding"], "total": total,
        },
        "requestDigest": digest.hex(), "statusIndex": str(place[1]), "statusList": str(place[0]),
        "terms": {
            "audience": partner["audience"], "channel": grant.channels,
            "class": partner["class"], "exclusive": False, "firstDay": str(grant.first_day),
            "images": "0", "language": grant.languages, "lastDay": str(grant.last_day),
            "territory": grant.territories, "validFrom": grant.valid_from,
            "validUntil": grant.valid_until,
        },
        "time": now, "version": article["version"],
    })


def license_record(case: Case, grant: Grant, number: str, place: tuple[int, int], now: str,
                   key: tuple[Ed25519PrivateKey, str]) -> bytes:
    """The signed record (eddsa-jcs-2022) in canonical form."""
    document = content(case, grant, number, place)
    proof = {
        "@context": CONTEXT, "created": now, "cryptosuite": "eddsa-jcs-2022",
        "proofPurpose": "assertionMethod", "type": "DataIntegrityProof",
        "verificationMethod": f"did:web:{case.host}#{key[1]}",
    }
    signed = sha256(canonical(proof)) + sha256(canonical(document))
    document["proof"] = {**proof, "proofValue": base58(key[0].sign(signed))}
    return canonical(document)


def content(case: Case, grant: Grant, number: str, place: tuple[int, int]) -> Document:
    publisher = {"id": f"did:web:{case.host}", "name": case.publisher}
    return {
        "@context": CONTEXT,
        "credentialStatus": [status(case.host, purpose, place)
                             for purpose in ("revocation", "suspension")],
        "credentialSubject": {
            "assignee": {"id": case.partner["url"], "name": case.partner["name"],
                         "type": "Party"},
            "assigner": {**publisher, "type": "Party"},
            "id": uuid.uuid4().urn,
            "permission": [permission(case, grant, number)],
            "profile": "https://iptc.org/std/RightsML/odrl-profile/",
            "prohibition": [{"action": action} for action in (
                "grantUse", "http://www.w3.org/ns/tdmrep#mine", "modify")],
            "target": target(case),
            "type": "Agreement",
        },
        "id": f"https://{case.host}/licensing/records/{number}",
        "issuer": publisher,
        "name": f"Republication license {number}",
        "type": ["VerifiableCredential"],
        "validFrom": grant.valid_from,
        "validUntil": grant.valid_until,
    }


def status(host: str, purpose: str, place: tuple[int, int]) -> Document:
    url = f"https://{host}/licensing/status/{purpose}-{place[0]}"
    return {"id": f"{url}#{place[1]}", "statusListCredential": url,
            "statusListIndex": str(place[1]), "statusPurpose": purpose,
            "type": "BitstringStatusListEntry"}


def limit(left: str, operator: str, right: object) -> Document:
    return {"leftOperand": left, "operator": operator, "rightOperand": right}


def time(text: str) -> Document:
    return {"@type": "xsd:dateTime", "@value": text}


def permission(case: Case, grant: Grant, number: str) -> Document:
    publisher = f"did:web:{case.host}"
    fee = {"@type": "xsd:decimal", "@value": amount(grant.total)}
    unit = f"http://cvx.iptc.org/iso4217a/{grant.currency}"
    return {
        "action": "distribute",
        "constraint": [
            limit("spatial", "isAnyOf",
                  [f"http://cvx.iptc.org/iso3166-1a3/{code}" for code in grant.territories]),
            limit("deliveryChannel", "isAnyOf", grant.channels),
            limit("language", "isAnyOf", grant.languages),
            limit("dateTime", "gteq", time(grant.valid_from)),
            limit("dateTime", "lt", time(grant.valid_until)),
        ],
        "duty": [
            {"action": {"rdf:value": {"@id": "odrl:compensate"},
                        "refinement": [{**limit("payAmount", "eq", fee), "unit": unit}]},
             "compensatedParty": publisher,
             "constraint": [limit("dateTime", "lteq", time(grant.due))]},
            {"action": "attribute", "attributedParty": publisher,
             "schema:creditText": f"Originally published by {case.publisher}. "
                                  f"Republished with permission ({number})."},
        ],
    }


def target(case: Case) -> Document:
    article = case.article
    day = f"{case.day(article['published']):%Y%m%d}"
    return {
        "digestSRI": article["digestSRI"],
        "id": f"urn:newsml:{case.host}:{day}:{article['id']}:{article['version']}",
        "mediaType": "text/plain", "schema:author": article["byline"],
        "schema:headline": article["headline"], "schema:url": article["url"], "type": "Asset",
    }
