#!/usr/bin/env bash
# Check a license record without Imprimatur: openssl 3, jq, awk, xxd and coreutils.
#
# usage: verify.sh RECORD --key PEM [--content FILE] [--at TIME]
#
# RECORD is a LIC-….vc.json as it was delivered, PEM the publisher's public key, FILE the
# licensed text (LIC-….article.txt), TIME the moment to judge as of, YYYY-MM-DDThh:mm:ssZ.
#
# Prints one line. Exit code 0: the signature (and the content, if given) holds and the time
# lies within the license's period. 5: they hold, but the license has ended or begins later.
# 3: anything else. 64: the command line is wrong. Whether a license was suspended or revoked
# is not looked at: ask the publisher. Members that neither the signature nor the period needs
# are for Schemas/license-record.schema.json to judge.
set -uo pipefail
export LC_ALL=C

refuse() { echo "refused: $1"; exit 3; }
usage() {
  printf 'usage: verify.sh RECORD --key PEM [--content FILE] [--at TIME]\nverify.sh: %s\n' "$1" >&2
  exit 64
}

time_form='^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$'

# A time of the one form that there is: date reads it and writes it back the same.
is_time() {
  [[ $1 =~ $time_form && $1 != 0000* && $(date -u -d "$1" +%Y-%m-%dT%H:%M:%SZ 2>&1) == "$1" ]]
}

record= key= content= at=
while (($#)); do
  case $1 in
    --key | --content | --at)
      (($# > 1)) || usage "$1 needs a value"
      case $1 in --key) key=$2 ;; --content) content=$2 ;; --at) at=$2 ;; esac
      shift 2
      ;;
    --*) usage "an option it does not have" ;;
    *)
      [[ -z $record ]] || usage "one record at a time"
      record=$1
      shift
      ;;
  esac
done
[[ -n $record && -n $key ]] || usage "a record and --key are needed"
[[ -z $at ]] || is_time "$at" || usage "--at takes a time written YYYY-MM-DDThh:mm:ssZ"
at=${at:-$(date -u +%Y-%m-%dT%H:%M:%SZ)}

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
# One copy: what is judged must not change underneath.
head -c 1048577 -- "$record" >"$work/record" 2>/dev/null || refuse "the record cannot be read"
(($(wc -c <"$work/record") <= 1048576)) || refuse "longer than 1 MiB"
record=$work/record

# The key: SubjectPublicKeyInfo of Ed25519 is twelve fixed bytes and the point.
openssl pkey -pubin -in "$key" -outform DER -out "$work/key.der" 2>"$work/errors" \
  || refuse "the key is no public key in PEM form"
spki=$(xxd -p -c 100 "$work/key.der")
[[ $spki =~ ^302a300506032b6570032100([0-9a-f]{64})$ ]] || refuse "the key is not an Ed25519 key"
point=${BASH_REMATCH[1]}
# Without the sign, the highest bit of the last byte.
y=${point:0:62}$(printf %02x $((0x${point:62:2} & 0x7f)))
[[ $y =~ ^[0-9a-f]{2}f{60}7f$ && $((0x${y:0:2})) -ge 237 ]] && refuse "the key is not in canonical form"
# Public keys under which anyone can forge: the y coordinates of the points of low order.
case $y in
  0000000000000000000000000000000000000000000000000000000000000000 | \
    0100000000000000000000000000000000000000000000000000000000000000 | \
    ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f | \
    c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a | \
    26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05)
    refuse "the key is of low order"
    ;;
esac

# The form. jq keeps the last of two equal names and drops a byte order mark: writing the document
# again and comparing shows both, and every other spelling than the emitted one.
jq -S . "$record" >"$work/emitted" 2>"$work/errors" || refuse "not a JSON document in UTF-8"
cmp -s "$work/emitted" "$record" || refuse "not in emitted form (jq -S .)"
iconv -f UTF-8 -t UTF-8 "$record" >/dev/null 2>&1 || refuse "not a JSON document in UTF-8"

# The profile; the first rule that is broken is printed.
fault=$(jq -rs '
  def rule(holds; words): if (holds | not) then words else empty end;
  ["https://www.w3.org/ns/credentials/v2", "http://www.w3.org/ns/odrl.jsonld"] as $context
  | if length != 1 or (.[0] | type) != "object" then "not an object" else .[0]
  | . as $d | (.proof | objects) as $p
  | [ rule(([paths | length] | max) <= 32; "nested too deep"),
      rule([.. | numbers] == []; "a number stands in the document"),
      rule([.. | strings | select(explode | any(. < 32 or . == 127))] == [];
        "a string holds a control character"),
      rule([.. | objects | keys[] | select(test("^[@A-Za-z][A-Za-z0-9:_-]*$") | not)] == [];
        "a member name is not of the allowed form"),
      rule(($p | keys) == ["@context", "created", "cryptosuite", "proofPurpose", "proofValue",
        "type", "verificationMethod"]; "the proof has other members"),
      rule(."@context" == $context; "the @context is another"),
      rule($p."@context" == $context; "the proof'"'"'s @context is another"),
      rule($p.type == "DataIntegrityProof"; "the proof is of another type"),
      rule($p.cryptosuite == "eddsa-jcs-2022"; "the cryptosuite is another"),
      rule($p.proofPurpose == "assertionMethod"; "the proof'"'"'s purpose is another"),
      rule(.type == ["VerifiableCredential"]; "not a credential"),
      rule((.credentialSubject | type) == "object" and .credentialSubject.type == "Agreement";
        "not a license"),
      rule((.issuer | type) == "object" and (.issuer.id | type) == "string";
        "the issuer has no id"),
      rule((.credentialSubject.assigner? | objects | .id) == .issuer.id?;
        "the assigner is not the issuer"),
      rule(([.validFrom, .validUntil, $p.created] | all(type == "string"));
        "a time is not of the one form"),
      rule((.credentialSubject.permission? | type) == "array"
        and (.credentialSubject.permission | length) == 1; "not one permission"),
      rule([.credentialSubject.permission[0].constraint[]?
          | select(.leftOperand == "dateTime") | [.operator, .rightOperand."@value"]]
        | sort == [["gteq", $d.validFrom], ["lt", $d.validUntil]];
        "the permission'"'"'s period is another")
    ] | first // "" end' "$record" 2>"$work/errors") || refuse "the document is of another shape"
jq -e '.proof | type == "object"' "$record" >/dev/null 2>&1 || refuse "the proof is not one object"
[[ -z $fault ]] || refuse "$fault"

value() { jq -r "$1" "$record"; }
start=$(value .validFrom) end=$(value .validUntil)
is_time "$start" && is_time "$end" || refuse "the period is not of the one form"
is_time "$(value .proof.created)" || refuse "the proof's time is not of the one form"
[[ $start < $end ]] || refuse "the period ends before it begins"

# The key that signed, by its thumbprint (RFC 7638 over the members of RFC 8037).
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
x=$(xxd -r -p <<<"$point" | base64url)
thumbprint=$(printf '{"crv":"Ed25519","kty":"OKP","x":"%s"}' "$x" | openssl dgst -sha256 -binary | base64url)
[[ $(value .proof.verificationMethod) == "$(value .issuer.id)#$thumbprint" ]] \
  || refuse "signed with another key than the given one"

# 64 bytes from their one spelling: z and base58 whose leading 1s are zero bytes.
proof=$(value .proof.proofValue)
[[ $proof =~ ^z[1-9A-HJ-NP-Za-km-z]{1,88}$ ]] || refuse "the proof value is not z and base58"
printf '%s' "${proof:1}" | awk '{
  alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
  count = 0
  for (i = 1; i <= length($0); i++) {
    carry = index(alphabet, substr($0, i, 1)) - 1
    for (j = 0; j < count; j++) { carry += bytes[j] * 58; bytes[j] = carry % 256; carry = int(carry / 256) }
    while (carry > 0) { bytes[count++] = carry % 256; carry = int(carry / 256) }
  }
  for (i = 1; substr($0, i, 1) == "1"; i++) printf "00"
  while (count > 0) printf "%02x", bytes[--count]
}' | xxd -r -p >"$work/sig"
(($(wc -c <"$work/sig") == 64)) || refuse "the proof value is not 64 bytes"

# What is signed: SHA-256 of the proof without its value, then of the record without its proof.
jq -cSj '.proof | del(.proofValue)' "$record" | openssl dgst -sha256 -binary >"$work/tbs"
jq -cSj 'del(.proof)' "$record" | openssl dgst -sha256 -binary >>"$work/tbs"
openssl pkeyutl -verify -rawin -pubin -inkey "$key" -sigfile "$work/sig" -in "$work/tbs" \
  >/dev/null 2>&1 || refuse "the signature does not match"

holds="signature holds"
if [[ -n $content ]]; then
  digest=$(value '.credentialSubject.target.digestSRI?')
  found=
  for name in sha256 sha384; do
    [[ $digest == "$name-$(openssl dgst -$name -binary -- "$content" 2>/dev/null | openssl base64 -A)" ]] && found=yes
  done
  [[ -n $found ]] || refuse "the content is not the licensed text"
  holds="signature and content hold"
fi

if [[ $at < $start ]]; then
  echo "not yet valid: $holds, the license begins at $start"
  exit 5
elif [[ ! $at < $end ]]; then
  echo "expired: $holds, the license ended at $end"
  exit 5
fi
echo "good: $holds, within the period until $end; status not checked"
