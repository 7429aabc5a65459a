import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { expect, test, vi } from "vitest";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import { createPlaceMaker } from "./place-maker.ts";
import { preparedPlaceSchema, rowKeyOfPlace } from "./place.ts";
import { vector } from "./rfc-9474-vector.ts";

const suite = RSABSSA.SHA384.PSS.Randomized();
const maker = createPlaceMaker(crypto.subtle);
const toPlaceKey = async (key: CryptoKey) =>
  toBase64Url(new Uint8Array(await crypto.subtle.exportKey("spki", key)));

const pair = await suite.generateKey({
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
});
const placeKey = await toPlaceKey(pair.publicKey);
const secret = "kX3vT0mQd1w9aBzYc7LrEg";
const prepare = () => maker.prepare(placeKey, "BRUME27", secret);
const prepared = await prepare();
const signed = toBase64Url(await suite.blindSign(pair.privateKey, fromBase64Url(prepared.blinded)));

test("a place is a signature that anyone can verify, over a message that its signer has not seen", async () => {
  expect(preparedPlaceSchema.parse(prepared)).toEqual(prepared);
  const place = (await maker.read(placeKey, prepared, signed))!;
  const verified = await crypto.subtle.verify(
    { name: "RSA-PSS", saltLength: 48 },
    pair.publicKey,
    fromBase64Url(place.signature),
    fromBase64Url(place.message),
  );
  expect(verified).toBe(true);
  // SHA-256 of the code's letters and the secret's bytes, as the tally keys its rows.
  const rowKey = await crypto.subtle.digest(
    "SHA-256",
    Uint8Array.from([...new TextEncoder().encode("BRUME27"), ...fromBase64Url(secret)]),
  );
  expect(rowKeyOfPlace(place)).toEqual(new Uint8Array(rowKey));
});

test("question and place have the numbers of RFC 9474", async () => {
  const bytes = (hex: string) =>
    Uint8Array.from(hex.match(/../g)!, (digits) => Number.parseInt(digits, 16));
  const text = (hex: string) => toBase64Url(bytes(hex));
  const jwk = { kty: "RSA", n: text(vector.n), e: "AQAB" };
  const algorithm = { name: "RSA-PSS", hash: "SHA-384" };
  const key = await toPlaceKey(
    await crypto.subtle.importKey("jwk", jwk, algorithm, true, ["verify"]),
  );
  const ofVector = createPlaceMaker({
    digest: async () => bytes(vector.message).buffer,
    importKey: crypto.subtle.importKey.bind(crypto.subtle),
  });
  const drawn = [vector.prefix, vector.salt, vector.r].map(bytes);
  vi.spyOn(crypto, "getRandomValues").mockImplementation(() => drawn.shift()!);
  const question = await ofVector.prepare(key, "", "");
  vi.restoreAllMocks();
  expect(question).toMatchObject({
    message: text(vector.prefix + vector.message),
    blinded: text(vector.blinded),
  });
  expect(await ofVector.read(key, question, text(vector.blindSignature))).toEqual({
    message: question.message,
    signature: text(vector.signature),
  });
});

test("the same secret gives a different question each time, so that a ticket cannot be linked by trying", async () => {
  const [one, other] = [await prepare(), await prepare()];
  expect(one.message).not.toBe(other.message);
  expect(one.blinded).not.toBe(other.blinded);
});

test("an answer that is not a signature of what was sent gives no place", async () => {
  const other = await prepare();
  for (const answer of [signed, other.blinded, "_".repeat(342), "AAAA"]) {
    expect(await maker.read(placeKey, other, answer)).toBeUndefined();
  }
});

test.each([
  ["text", "bm90IGEga2V5"],
  ["nothing", ""],
])("%s is no public key", async (_name, key) => {
  await expect(maker.prepare(key, "BRUME27", secret)).rejects.toMatchObject({ name: "DataError" });
});
