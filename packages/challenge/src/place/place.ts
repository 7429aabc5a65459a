import type * as z from "zod/mini";
import { fromBase64Url } from "../base64url.ts";
import type { Contribution } from "../contribution/contribution.ts";
import type { preparedPlaceSchema } from "./place-schemas.ts";

export type Place = NonNullable<Contribution["place"]>;
export type PreparedPlace = z.infer<typeof preparedPlaceSchema>;

/** A place signs 32 random bytes, then the key of the row (SHA-256 of event and secret). */
const prefixBytes = 32;

/** The row key that a place was signed for, or undefined if its message has another form. */
export function rowKeyOfPlace({ message }: Place): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64Url(message);
  return bytes.length === 2 * prefixBytes ? bytes.subarray(prefixBytes) : undefined;
}
