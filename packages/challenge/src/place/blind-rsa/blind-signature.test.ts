import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { expect, test } from "vitest";
import { toBase64Url } from "../../base64url.ts";
import {
  bytesFromInteger,
  integerFromBytes,
  modularInverse,
  modularPower,
} from "./big-integers.ts";
import { blind, unblind } from "./blind-signature.ts";
import { readPublicKey } from "./public-key.ts";
import { vector } from "./rfc-9474-vector.ts";

const sha384 = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest("SHA-384", bytes);
const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => void crypto.getRandomValues(bytes);
const bytesOf = (hex: string) => bytesFromInteger(BigInt(`0x${hex}`), hex.length / 2);

test("blinding and unblinding give the signature of RFC 9474", async () => {
  const key = { modulus: BigInt(`0x${vector.n}`), exponent: 65537n, bytes: 512 };
  const drawn = [bytesOf(vector.salt), bytesOf(vector.r)];
  const sent = await blind(key, bytesOf(vector.message), sha384, (bytes) =>
    bytes.set(drawn.shift()!),
  );
  // The signer's answer, from the signature in the RFC: (signature × r)^e = blinded.
  const answer = (BigInt(`0x${vector.signature}`) * BigInt(`0x${vector.r}`)) % key.modulus;
  expect(modularPower(answer, key.exponent, key.modulus)).toBe(integerFromBytes(sent.blinded));
  const signature = unblind(key, sent, bytesFromInteger(answer, 512));
  expect(integerFromBytes(signature!).toString(16)).toBe(vector.signature);
});

test("an independent implementation signs what was blinded here, and both find the signature valid", async () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const { publicKey, privateKey } = await RSABSSA.SHA384.generateKey({
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  });
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", publicKey));
  const key = readPublicKey(toBase64Url(spki));
  expect(key).toMatchObject({ exponent: 65537n, bytes: 256 });
  const message = suite.prepare(Uint8Array.of(1, 2, 3)) as Uint8Array<ArrayBuffer>;
  const sent = await blind(key, message, sha384, fillRandom);
  const answer = await suite.blindSign(privateKey, sent.blinded);
  const signature = unblind(key, sent, answer);
  expect(await suite.verify(publicKey, signature!, message)).toBe(true);
});

test("an answer that is not a signature of what was sent is refused", async () => {
  const key = { modulus: BigInt(`0x${vector.n}`), exponent: 65537n, bytes: 512 };
  const sent = await blind(key, bytesOf(vector.message), sha384, fillRandom);
  expect(unblind(key, sent, bytesOf(vector.signature))).toBeUndefined();
  expect(unblind(key, sent, new Uint8Array(512).fill(255))).toBeUndefined();
});

test("a number times its inverse is 1, and numbers with a common factor have no inverse", () => {
  // 3 × 5 = 15 = 2 × 7 + 1
  expect(modularInverse(3n, 7n)).toBe(5n);
  expect(modularInverse(6n, 9n)).toBeUndefined();
  // 2^10 = 1024 = 10 × 97 + 54
  expect(modularPower(2n, 10n, 97n)).toBe(54n);
});

test.each([
  ["text", "bm90IGEga2V5"],
  ["nothing", ""],
])("%s is no public key", (_name, text) => {
  expect(() => readPublicKey(text)).toThrow(RangeError);
});
