import * as z from "zod/mini";
import { toBase64Url } from "../base64url.ts";
import { figures } from "../published/figures.ts";
import { totalsSchema } from "./totals.ts";

/** 128 random bits in base64url, generated on the device for one event. The server stores only a hash. */
export const secretSchema = z.string().check(z.regex(/^[\w-]{21}[AQgw]$/));

const seqSchema = z.int().check(z.gte(0), z.lte(1_000_000_000));

/** The place in a guarded event: an unblinded signature that cannot be linked to its ticket. */
export const placeSchema = z.strictObject({
  message: z.string().check(z.regex(/^[\w-]{86}$/)),
  signature: z.string().check(z.regex(/^[\w-]{342}$/)),
});

/**
 * What one device sends. A `seq` lower than or equal to the stored one changes nothing, and the answer is what is
 * stored; `seq` 0 therefore only asks.
 */
export const contributionSchema = z.strictObject({
  secret: secretSchema,
  seq: seqSchema,
  totals: totalsSchema,
  place: z.optional(placeSchema),
});

/**
 * Withdraws a contribution. It leaves a tombstone, so that an older request that arrives late cannot restore it. In a
 * guarded event it needs the place if it arrives before the contribution.
 */
export const withdrawalSchema = z.strictObject({
  secret: secretSchema,
  seq: seqSchema,
  place: z.optional(placeSchema),
});

/** Where one figure of a contribution stands. `standsOut`: it would be most of a movement, so it waits for others. */
const figureStandingSchema = z.enum(["published", "pending", "standsOut"]);

/** What the tally holds after a PUT or DELETE. `totals` is null if nothing is stored or it was withdrawn. */
export const contributionAnswerSchema = z.object({
  seq: seqSchema,
  totals: z.nullable(totalsSchema),
  /**
   * `pending` if at least one figure waits for a batch, `standsOut` if every figure that waits does so because it stands
   * out, `published` if none waits, `voided` if its batch was voided: it is in no total any more.
   */
  standing: z.enum([
    "unknown",
    "pending",
    "standsOut",
    "aboveLimit",
    "published",
    "voided",
    "withdrawn",
  ]),
  /** What the public totals contain of it: an earlier version while figures wait, null if nothing. */
  published: z.nullable(totalsSchema),
  /** The figures that are not 0 in `totals` or `published`. */
  figures: z.partialRecord(z.enum(figures), figureStandingSchema),
  /** The fields of the message that this tally does not know, because its version is older. Nothing of them is stored. */
  ignored: z.optional(z.array(z.string())),
});

export type Contribution = z.infer<typeof contributionSchema>;
export type Withdrawal = z.infer<typeof withdrawalSchema>;
export type FigureStanding = z.infer<typeof figureStandingSchema>;
export type ContributionAnswer = z.infer<typeof contributionAnswerSchema>;

/** A new secret from a cryptographic source such as `crypto.getRandomValues` (works on plain http too). */
export function newSecret(fillRandom: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(16);
  fillRandom(bytes);
  return toBase64Url(bytes);
}
