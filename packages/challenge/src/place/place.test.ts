import { expect, test } from "vitest";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import { bytesFromInteger, integerFromBytes, modularPower } from "./blind-rsa/big-integers.ts";
import { readPublicKey } from "./blind-rsa/public-key.ts";
import { type PlaceCrypto, preparePlace, readPlace, rowKeyOfPlace } from "./place.ts";
import { preparedPlaceSchema } from "./place-schemas.ts";

const browserCrypto: PlaceCrypto = {
  sha256: (bytes) => crypto.subtle.digest("SHA-256", bytes),
  sha384: (bytes) => crypto.subtle.digest("SHA-384", bytes),
  fillRandom: (bytes) => void crypto.getRandomValues(bytes),
};
const rsa = {
  name: "RSA-PSS",
  hash: "SHA-384",
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
};
const pair = await crypto.subtle.generateKey(rsa, true, ["sign", "verify"]);
const placeKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey)));
const secret = "kX3vT0mQd1w9aBzYc7LrEg";

/** What a tally does, here with big integers. */
async function sign(blinded: string): Promise<string> {
  const { d } = await crypto.subtle.exportKey("jwk", pair.privateKey);
  const number = (text: string) => integerFromBytes(fromBase64Url(text));
  const { modulus } = readPublicKey(placeKey);
  const signed = modularPower(number(blinded), number(d!), modulus);
  return toBase64Url(bytesFromInteger(signed, 256));
}

test("a place is a signature that anyone can verify, over a message that its signer has not seen", async () => {
  const prepared = await preparePlace(browserCrypto, placeKey, "BRUME27", secret);
  expect(preparedPlaceSchema.parse(prepared)).toEqual(prepared);
  expect(prepared.blinded).toHaveLength(342);
  const place = readPlace(placeKey, prepared, await sign(prepared.blinded))!;
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

test("the same secret gives a different question each time, so that a ticket cannot be linked by trying", async () => {
  const [one, other] = [
    await preparePlace(browserCrypto, placeKey, "BRUME27", secret),
    await preparePlace(browserCrypto, placeKey, "BRUME27", secret),
  ];
  expect(one.message).not.toBe(other.message);
  expect(one.blinded).not.toBe(other.blinded);
});

test("an answer that was signed for another request gives no place", async () => {
  const prepared = await preparePlace(browserCrypto, placeKey, "BRUME27", secret);
  const other = await preparePlace(browserCrypto, placeKey, "BRUME27", secret);
  expect(readPlace(placeKey, prepared, await sign(other.blinded))).toBeUndefined();
});
