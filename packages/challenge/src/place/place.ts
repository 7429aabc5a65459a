import type * as z from "zod/mini";
import { fromBase64Url, toBase64Url } from "../base64url.ts";
import { blind, type FillRandom, unblind } from "./blind-rsa/blind-signature.ts";
import type { Sha384 } from "./blind-rsa/pss-encode.ts";
import { readPublicKey } from "./blind-rsa/public-key.ts";
import type { Contribution } from "../contribution/contribution.ts";
import type { preparedPlaceSchema } from "./place-schemas.ts";

export type Place = NonNullable<Contribution["place"]>;
export type PreparedPlace = z.infer<typeof preparedPlaceSchema>;

/** The part of Web Crypto that a place needs; pages on plain http have none. */
export type PlaceCrypto = {
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
  sha384: Sha384;
  fillRandom: FillRandom;
};

const prefixBytes = 32;

/** What a place signs: 32 random bytes, then the key of the row (SHA-256 of event and secret). */
export async function preparePlace(
  { sha256, sha384, fillRandom }: PlaceCrypto,
  placeKey: string,
  code: string,
  secret: string,
): Promise<PreparedPlace> {
  const codeAndSecret = [...new TextEncoder().encode(code), ...fromBase64Url(secret)];
  const rowKey = new Uint8Array(await sha256(Uint8Array.from(codeAndSecret)));
  const message = new Uint8Array(prefixBytes + rowKey.length);
  fillRandom(message.subarray(0, prefixBytes));
  message.set(rowKey, prefixBytes);
  const { blinded, inverse } = await blind(readPublicKey(placeKey), message, sha384, fillRandom);
  return {
    message: toBase64Url(message),
    blinded: toBase64Url(blinded),
    inverse: String(inverse),
  };
}

/** The place in the tally's answer, or undefined if it signed something else. */
export function readPlace(
  placeKey: string,
  { message, blinded, inverse }: PreparedPlace,
  signed: string,
): Place | undefined {
  const sent = { blinded: fromBase64Url(blinded), inverse: BigInt(inverse) };
  const signature = unblind(readPublicKey(placeKey), sent, fromBase64Url(signed));
  return signature && { message, signature: toBase64Url(signature) };
}

/** The row key that a place was signed for, or undefined if its message has another form. */
export function rowKeyOfPlace({ message }: Place): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64Url(message);
  return bytes.length === 2 * prefixBytes ? bytes.subarray(prefixBytes) : undefined;
}
