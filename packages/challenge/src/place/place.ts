import * as z from "zod/mini";
import { fromBase64Url } from "../base64url.ts";
import type { Contribution } from "../contribution/contribution.ts";

/** A ticket of a guarded event: 80 random bits in letters and digits that are hard to misread. */
export const ticketSchema = z.string().check(z.regex(/^[A-HJ-NP-Z2-9]{16}$/));

/** Reads a typed ticket, in any case and with any separators; undefined if it is not one. */
export function readTicket(text: string): string | undefined {
  const ticket = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return ticketSchema.safeParse(ticket).success ? ticket : undefined;
}

/** A ticket as it is printed, in groups of four. */
export const formatTicket = (ticket: string): string => ticket.replaceAll(/(.{4})(?=.)/g, "$1-");

const signedBytes = /* @__PURE__ */ z.string().check(z.regex(/^[\w-]{342}$/));

/** Exchanges a ticket for a place. The same request always gets the same answer; another one with that ticket is refused. */
export const placeRequestSchema = /* @__PURE__ */ z.strictObject({
  ticket: ticketSchema,
  blinded: signedBytes,
});
export const placeAnswerSchema = /* @__PURE__ */ z.object({ signature: signedBytes });

/** Stored on the device until the answer has arrived, because a lost answer must be requested again. */
export const preparedPlaceSchema = /* @__PURE__ */ z.strictObject({
  message: z.string().check(z.regex(/^[\w-]{86}$/)),
  blinded: signedBytes,
  /** The number that removes the blinding. */
  inverse: signedBytes,
});

export type Place = NonNullable<Contribution["place"]>;
export type PreparedPlace = z.infer<typeof preparedPlaceSchema>;

/** A place signs 32 random bytes, then the key of the row (SHA-256 of event and secret). */
const prefixBytes = 32;

/** The row key that a place was signed for, or undefined if its message has another form. */
export function rowKeyOfPlace({ message }: Place): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64Url(message);
  return bytes.length === 2 * prefixBytes ? bytes.subarray(prefixBytes) : undefined;
}
