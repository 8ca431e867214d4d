extension VerifyPage {
  /// The check in Python, with the package `cryptography`.
  var python: String {
    let word = VerifyPage.importWord
    return #"""
      \#(word) base64, hashlib, json, sys, zlib
      from datetime import datetime, timezone
      from cryptography.exceptions import InvalidSignature
      from cryptography.hazmat.primitives.serialization import (
          Encoding, PublicFormat, load_pem_public_key)

      record, keys = sys.argv[1], sys.argv[2:]
      DID, V2 = "did:web:HOST", "https://www.w3.org/ns/credentials/v2"
      BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

      def say(code, words):
          print(words)
          sys.exit(code)

      def b64u(data):
          return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

      def digest(value):
          text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
          return hashlib.sha256(text.encode()).digest()

      def known(pem, thumbprint):
          key = load_pem_public_key(open(pem, "rb").read())
          x = b64u(key.public_bytes(Encoding.Raw, PublicFormat.Raw))
          jwk = '{"crv":"Ed25519","kty":"OKP","x":"' + x + '"}'
          if b64u(hashlib.sha256(jwk.encode()).digest()) != thumbprint:
              say(3, "invalid: the key file is not the key with this thumbprint")
          return key, thumbprint

      def signed(path, context, key, thumbprint):
          """The document, if the file is untouched in form and the key signed it; else None."""
          try:
              text = open(path, encoding="utf-8", newline="").read()
              doc = json.loads(text)
              form = json.dumps(doc, sort_keys=True, ensure_ascii=False, indent=2) + "\n"
              proof = dict(doc["proof"])
              issuer = doc["issuer"]["id"] if isinstance(doc["issuer"], dict) else doc["issuer"]
              value = proof.pop("proofValue")
              sound = (
                  form == text and issuer == DID and value[0] == "z"
                  and doc["@context"] == context and proof["@context"] == context
                  and proof["type"] == "DataIntegrityProof"
                  and proof["cryptosuite"] == "eddsa-jcs-2022"
                  and proof["proofPurpose"] == "assertionMethod"
                  and proof["verificationMethod"] == DID + "#" + thumbprint)
              number = 0
              for digit in value[1:]:
                  number = number * 58 + BASE58.index(digit)
              body = {name: doc[name] for name in doc if name != "proof"}
              key.verify(number.to_bytes(64, "big"), digest(proof) + digest(body))
              return doc if sound else None
          except (OSError, ValueError, OverflowError, LookupError, TypeError, AttributeError,
                  InvalidSignature):
              return None

      first = known(*keys[:2])
      last = known(*keys[2:4]) if keys[2:] else first  # the key of the lists
      doc = signed(record, [V2, "http://www.w3.org/ns/odrl.jsonld"], *first)
      if doc is None or doc["credentialSubject"]["type"] != "Agreement":
          say(3, "invalid: not a license that this key signed, or changed since")
      now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
      late, lists = None, ""
      for purpose in ["revocation", "suspension"]:
          place = [s for s in doc["credentialStatus"] if s["statusPurpose"] == purpose][0]
          name, i = place["statusListCredential"], int(place["statusListIndex"])
          entry = signed(name.split("/")[-1], [V2], *last)
          if (entry is None or entry["id"] != name or entry["validFrom"] > now
                  or entry["credentialSubject"]["statusPurpose"] != purpose):
              late = f"no {purpose} list that can be trusted"
              continue
          packed = entry["credentialSubject"]["encodedList"][1:]
          packed = base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4))
          bits = zlib.decompressobj(31).decompress(packed, 1 << 20)
          if i // 8 >= len(bits):
              late = f"the {purpose} list is too short"
              continue
          if bits[i // 8] & (0x80 >> i % 8):
              say(6, f"{purpose}: yes, as of {entry['validFrom']}")
          if now >= entry["validUntil"]:
              late = f"the {purpose} list ran out at {entry['validUntil']}"
          lists += f", no {purpose} as of {entry['validFrom']}"
      if not doc["validFrom"] <= now < doc["validUntil"]:
          say(5, f"outside its period: {doc['validFrom']} until before {doc['validUntil']}")
      if late:
          say(7, f"status unknown: {late}")
      print(f"valid until before {doc['validUntil']}{lists}")

      """#.replacing("HOST", with: host)
  }
}
