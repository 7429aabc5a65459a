import * as z from "zod/mini";
import { ticketSchema } from "./ticket.ts";

const signedBytes = z.string().check(z.regex(/^[\w-]{342}$/));

/** Trades a ticket for a place. The same request gets the same answer for ever; another one with that ticket, none. */
export const placeRequestSchema = z.strictObject({ ticket: ticketSchema, blinded: signedBytes });
export const placeAnswerSchema = z.object({ signature: signedBytes });

/** Kept on the device from the asking to the answer, and as long as the answer may have been lost. */
export const preparedPlaceSchema = z.strictObject({
  message: z.string().check(z.regex(/^[\w-]{86}$/)),
  blinded: signedBytes,
  /** Decimal digits: what takes the blinding away. */
  inverse: z.string().check(z.regex(/^\d{1,620}$/)),
});
