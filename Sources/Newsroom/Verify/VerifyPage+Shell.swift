extension VerifyPage {
  /// The check in shell, with OpenSSL and jq.
  var shell: String {
    #"""
    rec=$1 pem=$2 thumbprint=$3 did=did:web:HOST
    v2=https://www.w3.org/ns/credentials/v2
    say() { echo "$2"; exit "$1"; }
    b64u() { base64 | tr -d '=\n' | tr '+/' '-_'; }
    known() {
      x=$(openssl pkey -pubin -in "$pem" -outform DER | tail -c 32 | b64u)
      jwk="{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"$x\"}"
      [ "$(printf %s "$jwk" | openssl dgst -sha256 -binary | b64u)" = "$thumbprint" ] ||
        say 3 "invalid: the key file is not the key with this thumbprint"
    }
    known

    # Is the file untouched in form, and signed by the key? $2: the contexts it must have.
    signed() {
      jq -S . "$1" 2>/dev/null | cmp -s - "$1" &&
      jq -e --argjson c "$2" --arg m "$did#$thumbprint" --arg d "$did" '
        .["@context"] == $c and .proof["@context"] == $c and (.issuer | .id? // .) == $d and
        .proof.type == "DataIntegrityProof" and .proof.cryptosuite == "eddsa-jcs-2022" and
        .proof.proofPurpose == "assertionMethod" and .proof.verificationMethod == $m and
        (.proof.proofValue | startswith("z"))' "$1" > /dev/null &&
      jq -cSj '.proof | del(.proofValue)' "$1" | openssl dgst -sha256 -binary > tbs &&
      jq -cSj 'del(.proof)' "$1" | openssl dgst -sha256 -binary >> tbs &&
      jq -r '.proof.proofValue[1:]' "$1" | awk '
        { a = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
          for (i = 1; i <= length($0); i++) { c = index(a, substr($0, i, 1)) - 1; if (c < 0) exit
            for (j = 63; j >= 0; j--) { c += 58 * b[j]; b[j] = c % 256; c = int(c / 256) }
            if (c) exit }
          for (j = 0; j < 64; j++) printf "%02x", b[j] }' | xxd -r -p > sig &&
      openssl pkeyutl -verify -rawin -pubin -inkey "$pem" -sigfile sig -in tbs > /dev/null 2>&1
    }

    signed "$rec" "[\"$v2\",\"http://www.w3.org/ns/odrl.jsonld\"]" &&
    jq -e '.credentialSubject.type == "Agreement"' "$rec" > /dev/null ||
      say 3 "invalid: not a license that this key signed, or changed since"
    [ -z "$4" ] || { pem=$4 thumbprint=$5; known; }  # the key of the lists
    now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
    late= lists=
    for purpose in revocation suspension; do
      place=".credentialStatus[] | select(.statusPurpose == \"$purpose\")"
      id=$(jq -r "$place | .statusListCredential" "$rec")
      i=$(jq -r "$place | .statusListIndex" "$rec")
      list=${id##*/}
      signed "$list" "[\"$v2\"]" && jq -e --arg id "$id" --arg p $purpose --arg now "$now" '
        .id == $id and .credentialSubject.statusPurpose == $p and .validFrom <= $now
        ' "$list" > /dev/null || { late="no $purpose list that can be trusted"; continue; }
      byte=$(jq -r '.credentialSubject.encodedList[1:]' "$list" | tr -- '-_' '+/' |
        awk '{ while (length($0) % 4) $0 = $0 "="; print }' | base64 -d | gunzip |
        head -c 1048576 | xxd -s $((i / 8)) -l 1 -p)
      [ -n "$byte" ] || { late="the $purpose list is too short"; continue; }
      [ $((0x$byte >> (7 - i % 8) & 1)) = 0 ] ||
        say 6 "$purpose: yes, as of $(jq -r .validFrom "$list")"
      jq -e --arg now "$now" '$now < .validUntil' "$list" > /dev/null ||
        late="the $purpose list ran out at $(jq -r .validUntil "$list")"
      lists="$lists, no $purpose as of $(jq -r .validFrom "$list")"
    done
    jq -e --arg now "$now" '.validFrom <= $now and $now < .validUntil' "$rec" > /dev/null ||
      say 5 "outside its period: $(jq -r '.validFrom + " until before " + .validUntil' "$rec")"
    [ -z "$late" ] || say 7 "status unknown: $late"
    echo "valid until before $(jq -r .validUntil "$rec")$lists"

    """#.replacing("HOST", with: host)
  }
}
