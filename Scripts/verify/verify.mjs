#!/usr/bin/env node
// Check a license record without Imprimatur: Node's own modules, no packages.
//
// usage: verify.mjs RECORD --key PEM [--content FILE] [--at TIME]
//
// RECORD is a LIC-….vc.json as it was delivered, PEM the publisher's public key, FILE the
// licensed text (LIC-….article.txt), TIME the moment to judge as of, YYYY-MM-DDThh:mm:ssZ.
//
// Prints one line. Exit code 0: the signature (and the content, if given) holds and the time
// lies within the license's period. 5: they hold, but the license has ended or begins later.
// 3: anything else. 64: the command line is wrong. Whether a license was suspended or revoked
// is not looked at: ask the publisher. Members that neither the signature nor the period needs
// are for Schemas/license-record.schema.json to judge.

import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const mostBytes = 1 << 20;
const mostDepth = 32;
const context = ["https://www.w3.org/ns/credentials/v2", "http://www.w3.org/ns/odrl.jsonld"];
const proofMembers = [
  "@context", "created", "cryptosuite", "proofPurpose", "proofValue", "type",
  "verificationMethod",
];
const base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
// Public keys under which anyone can forge: the y coordinates of the points of low order.
const lowOrder = [
  "0000000000000000000000000000000000000000000000000000000000000000",
  "0100000000000000000000000000000000000000000000000000000000000000",
  "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
];

class Refusal extends Error {}

function require(condition, reason) {
  if (!condition) throw new Refusal(reason);
}

// Reading. JSON.parse keeps the last of two equal names and rounds numbers; so the document is
// written again in its one emitted form, and the file must be exactly that.

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function inspect(value, depth = 0) {
  require(typeof value !== "number", "a number stands in the document");
  if (typeof value === "string") {
    require(!/[\x00-\x1f\x7f]/.test(value), "a string holds a control character");
    require(value.isWellFormed(), "a string holds half of a surrogate pair");
  } else if (typeof value === "object" && value !== null) {
    require(depth < mostDepth, "nested too deep");
    for (const [name, item] of Object.entries(value)) {
      require(
        Array.isArray(value) || /^[@A-Za-z][A-Za-z0-9:_-]*$/.test(name),
        "a member name is not of the allowed form");
      inspect(item, depth + 1);
    }
  }
}

/** The value with the members of every object in order, which for ASCII names is any order. */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  // defineProperty, since a plain assignment to __proto__ would not make a member.
  return names.reduce((object, name) => Object.defineProperty(object, name, {
    value: sorted(value[name]), enumerable: true,
  }), {});
}

function parse(bytes) {
  require(bytes.length <= mostBytes, "longer than 1 MiB");
  let text;
  let document;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    document = JSON.parse(text);
  } catch {
    throw new Refusal("not a JSON document in UTF-8");
  }
  require(isObject(document), "not an object");
  inspect(document);
  // Byte for byte, so that not even a space may change.
  require(`${JSON.stringify(sorted(document), null, 2)}\n` === text, "not in emitted form (jq -S .)");
  return document;
}

/** RFC 8785. JSON.stringify gives it for sorted documents without numbers. */
function canonical(value) {
  return Buffer.from(JSON.stringify(sorted(value)), "utf8");
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest();
}

// The forms of single values.

function isTime(text) {
  const form = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$/;
  if (typeof text !== "string" || !form.test(text) || text.startsWith("0000")) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text.replace("Z", ".000Z");
}

/** 64 bytes from their one spelling: z and base58 whose leading 1s are zero bytes. */
function signatureBytes(text) {
  require(
    typeof text === "string" && new RegExp(`^z[${base58}]{1,88}$`).test(text),
    "the proof value is not z and base58");
  const digits = text.slice(1);
  let number = 0n;
  for (const digit of digits) number = number * 58n + BigInt(base58.indexOf(digit));
  const hex = number === 0n ? "" : number.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  const zeros = digits.length - digits.replace(/^1+/, "").length;
  require(zeros + bytes.length === 64, "the proof value is not 64 bytes");
  return Buffer.concat([Buffer.alloc(zeros), bytes]);
}

/** The Ed25519 public key of a PEM file, if it is safe to trust signatures to. */
function readKey(pem) {
  let key;
  try {
    key = createPublicKey({ key: pem, format: "pem" });
  } catch {
    throw new Refusal("the key is no public key in PEM form");
  }
  require(/^-----BEGIN PUBLIC KEY-----$/m.test(pem), "the key is no public key in PEM form");
  require(key.asymmetricKeyType === "ed25519", "the key is not an Ed25519 key");
  const raw = Buffer.from(key.export({ format: "jwk" }).x, "base64url");
  const y = Buffer.from(raw);
  y[31] &= 0x7f;
  const number = BigInt(`0x${Buffer.from(y).reverse().toString("hex")}`);
  require(number < 2n ** 255n - 19n, "the key is not in canonical form");
  require(!lowOrder.includes(y.toString("hex")), "the key is of low order");
  return { key, raw };
}

/** RFC 7638 over the members of RFC 8037. */
function thumbprint(raw) {
  const jwk = `{"crv":"Ed25519","kty":"OKP","x":"${raw.toString("base64url")}"}`;
  return sha256(Buffer.from(jwk)).toString("base64url");
}

// The record.

function equals(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function checkProfile(document) {
  const { proof, issuer, credentialSubject: agreement, validFrom: start, validUntil: end } = document;
  require(isObject(proof), "the proof is not one object");
  require(equals(Object.keys(proof).sort(), proofMembers), "the proof has other members");
  require(equals(document["@context"], context), "the @context is another");
  require(equals(proof["@context"], context), "the proof's @context is another");
  require(proof.type === "DataIntegrityProof", "the proof is of another type");
  require(proof.cryptosuite === "eddsa-jcs-2022", "the cryptosuite is another");
  require(proof.proofPurpose === "assertionMethod", "the proof's purpose is another");
  require(isTime(proof.created), "the proof's time is not of the one form");
  require(equals(document.type, ["VerifiableCredential"]), "not a credential");
  require(agreement?.type === "Agreement", "not a license");
  require(typeof issuer?.id === "string", "the issuer has no id");
  require(agreement.assigner?.id === issuer.id, "the assigner is not the issuer");
  require(isTime(start) && isTime(end), "the period is not of the one form");
  require(start < end, "the period ends before it begins");
  checkPermission(agreement, start, end);
}

/** The period a person reads must be the one a machine reads. */
function checkPermission(agreement, start, end) {
  const permissions = agreement.permission;
  require(Array.isArray(permissions) && permissions.length === 1, "not one permission");
  const constraints = permissions[0]?.constraint;
  require(Array.isArray(constraints), "the permission has no constraints");
  const period = constraints
    .filter((limit) => limit?.leftOperand === "dateTime")
    .map((limit) => `${limit.operator} ${limit.rightOperand?.["@value"]}`)
    .sort();
  require(equals(period, [`gteq ${start}`, `lt ${end}`]), "the permission's period is another");
}

function checkSignature(document, { key, raw }) {
  const { proof, ...body } = document;
  const { proofValue, ...options } = proof;
  require(
    proof.verificationMethod === `${document.issuer.id}#${thumbprint(raw)}`,
    "signed with another key than the given one");
  const signed = Buffer.concat([sha256(canonical(options)), sha256(canonical(body))]);
  require(verify(null, signed, key, signatureBytes(proofValue)), "the signature does not match");
}

function checkContent(document, content) {
  const digest = document.credentialSubject?.target?.digestSRI;
  const spellings = ["sha256", "sha384"].map(
    (name) => `${name}-${createHash(name).update(content).digest("base64")}`);
  require(spellings.includes(digest), "the content is not the licensed text");
}

/** The exit code and the line for the bytes of a record; throws Refusal for code 3. */
function judge(record, key, content, time) {
  const document = parse(record);
  checkProfile(document);
  checkSignature(document, key);
  if (content !== undefined) checkContent(document, content);
  const { validFrom: start, validUntil: end } = document;
  const holds = content === undefined ? "signature holds" : "signature and content hold";
  if (time < start) return [5, `not yet valid: ${holds}, the license begins at ${start}`];
  if (time >= end) return [5, `expired: ${holds}, the license ended at ${end}`];
  return [0, `good: ${holds}, within the period until ${end}; status not checked`];
}

// The command line.

function read(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Refusal(`cannot read ${JSON.stringify(path)}: ${error.code}`);
  }
}

function usage(problem) {
  process.stderr.write(
    `usage: verify.mjs RECORD --key PEM [--content FILE] [--at TIME]\nverify.mjs: ${problem}\n`);
  process.exit(64);
}

function parseArguments(values) {
  const given = {};
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    const name = ["--key", "--content", "--at"].includes(value) ? value.slice(2) : "record";
    if (name === "record" && value.startsWith("--")) usage("an option it does not have");
    if (name in given) usage(`${name} is given twice`);
    if (name !== "record") index += 1;
    if (index >= values.length) usage(`--${name} needs a value`);
    given[name] = values[index];
  }
  if (given.record === undefined || given.key === undefined) usage("a record and --key are needed");
  if (given.at !== undefined && !isTime(given.at)) {
    usage("--at takes a time written YYYY-MM-DDThh:mm:ssZ");
  }
  return given;
}

const given = parseArguments(process.argv.slice(2));
try {
  const key = readKey(read(given.key).toString("latin1"));
  const content = given.content === undefined ? undefined : read(given.content);
  const time = given.at ?? new Date().toISOString().replace(/\.[0-9]+Z$/, "Z");
  const [code, line] = judge(read(given.record), key, content, time);
  console.log(line);
  process.exitCode = code;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.log(`refused: ${error.message}`);
  process.exitCode = 3;
}
