extension VerifyPage {
  /// The check in Node, without packages.
  var node: String {
    let word = VerifyPage.importWord
    return #"""
      \#(word) { createHash, createPublicKey, verify } from "node:crypto";
      \#(word) { readFileSync } from "node:fs";
      \#(word) { gunzipSync } from "node:zlib";

      const [record, ...keys] = process.argv.slice(2);
      const DID = "did:web:HOST", V2 = "https://www.w3.org/ns/credentials/v2";
      const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
      const say = (code, words) => { console.log(words); process.exit(code); };
      const sha256 = (data) => createHash("sha256").update(data).digest();
      const sorted = (v) =>
        Array.isArray(v) ? v.map(sorted)
        : v && typeof v === "object"
          ? Object.fromEntries(Object.keys(v).sort().map((name) => [name, sorted(v[name])]))
          : v;
      const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

      function known([pem, thumbprint]) {
        const key = createPublicKey(readFileSync(pem));
        const { x } = key.export({ format: "jwk" });
        const jwk = `{"crv":"Ed25519","kty":"OKP","x":"${x}"}`;
        if (key.asymmetricKeyType !== "ed25519" || sha256(jwk).toString("base64url") !== thumbprint)
          say(3, "invalid: the key file is not the key with this thumbprint");
        return [key, thumbprint];
      }

      // The document, if the file is untouched in form and the key signed it; else null.
      function signed(path, context, [key, thumbprint]) {
        try {
          const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
          const doc = sorted(JSON.parse(text));
          const { proof, ...body } = doc;
          const { proofValue, ...options } = proof;
          let number = 0n;
          for (const digit of proofValue.slice(1)) {
            if (!BASE58.includes(digit)) return null;
            number = number * 58n + BigInt(BASE58.indexOf(digit));
          }
          const signature = Buffer.from(number.toString(16).padStart(128, "0"), "hex");
          const tbs = Buffer.concat([options, body].map((v) => sha256(JSON.stringify(v))));
          const sound =
            JSON.stringify(doc, null, 2) + "\n" === text && (doc.issuer.id ?? doc.issuer) === DID &&
            same(doc["@context"], context) && same(options["@context"], context) &&
            options.type === "DataIntegrityProof" && options.cryptosuite === "eddsa-jcs-2022" &&
            options.proofPurpose === "assertionMethod" && proofValue[0] === "z" &&
            options.verificationMethod === `${DID}#${thumbprint}` && signature.length === 64;
          return sound && verify(null, tbs, key, signature) ? doc : null;
        } catch { return null; }
      }

      const first = known(keys.slice(0, 2));
      const last = keys[2] ? known(keys.slice(2, 4)) : first; // the key of the lists
      const doc = signed(record, [V2, "http://www.w3.org/ns/odrl.jsonld"], first);
      if (doc?.credentialSubject?.type !== "Agreement")
        say(3, "invalid: not a license that this key signed, or changed since");
      const now = new Date().toISOString().slice(0, 19) + "Z";
      let late = "", lists = "";
      for (const purpose of ["revocation", "suspension"]) {
        const place = doc.credentialStatus.find((s) => s.statusPurpose === purpose);
        const name = place.statusListCredential, i = Number(place.statusListIndex);
        const list = signed(name.split("/").pop(), [V2], last);
        if (list?.id !== name || list.credentialSubject.statusPurpose !== purpose ||
            list.validFrom > now) {
          late = `no ${purpose} list that can be trusted`;
          continue;
        }
        const packed = Buffer.from(list.credentialSubject.encodedList.slice(1), "base64url");
        const bits = gunzipSync(packed, { maxOutputLength: 1 << 20 });
        if (i >> 3 >= bits.length) { late = `the ${purpose} list is too short`; continue; }
        if (bits[i >> 3] & (0x80 >> i % 8)) say(6, `${purpose}: yes, as of ${list.validFrom}`);
        if (now >= list.validUntil) late = `the ${purpose} list ran out at ${list.validUntil}`;
        lists += `, no ${purpose} as of ${list.validFrom}`;
      }
      if (!(doc.validFrom <= now && now < doc.validUntil))
        say(5, `outside its period: ${doc.validFrom} until before ${doc.validUntil}`);
      if (late) say(7, `status unknown: ${late}`);
      console.log(`valid until before ${doc.validUntil}${lists}`);

      """#.replacing("HOST", with: host)
  }
}
