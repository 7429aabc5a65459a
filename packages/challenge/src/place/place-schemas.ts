import * as z from "zod/mini";
import { ticketSchema } from "./ticket.ts";

const signedBytes = z.string().check(z.regex(/^[\w-]{342}$/));

/** Exchanges a ticket for a place. The same request always gets the same answer; another one with that ticket is refused. */
export const placeRequestSchema = z.strictObject({ ticket: ticketSchema, blinded: signedBytes });
export const placeAnswerSchema = z.object({ signature: signedBytes });

/**
 * Stored on the device until the answer has arrived, because a lost answer must be requested again.
 */
export const preparedPlaceSchema = z.strictObject({
  message: z.string().check(z.regex(/^[\w-]{86}$/)),
  blinded: signedBytes,
  /** The number that removes the blinding. */
  inverse: signedBytes,
});
