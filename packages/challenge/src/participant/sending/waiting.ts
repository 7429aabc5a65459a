import * as z from "zod/mini";

const timestampMs = z.int().check(z.gte(0));
/** What was confirmed. */
export const requestKindSchema = z.enum(["contribution", "withdrawal"]);

/** The exact request that was confirmed, stored until the tally answers. */
export const waitingSchema = z.object({
  kind: requestKindSchema,
  seq: z.int().check(z.gte(0)),
  request: z.object({ method: z.enum(["PUT", "DELETE"]), url: z.string(), body: z.string() }),
  confirmedAtMs: timestampMs,
  attempts: z.int().check(z.gte(0)),
  nextTryAtMs: timestampMs,
  /** Why the last attempt got no usable answer. */
  trouble: z.optional(z.enum(["unreachable", "newerTally", "olderTally", "unreadable"])),
  lastTryAtMs: z.optional(timestampMs),
});

export type RequestKind = z.infer<typeof requestKindSchema>;
export type Waiting = z.infer<typeof waitingSchema>;
export type Trouble = NonNullable<Waiting["trouble"]>;
