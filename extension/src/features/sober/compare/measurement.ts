import * as z from "zod/mini";

const bytes = z.int().check(z.minimum(0));

/** What one load of the page transferred, as the ledger has it. */
export const readingSchema = z.object({
  document: z.string(),
  origin: z.string(),
  /** Of the address it was loaded from, and of the one it has now: script may change it. */
  urlHash: z.number(),
  addressHash: z.number(),
  bytes,
  measuredBytes: bytes,
  requests: bytes,
  isLowerBound: z.boolean(),
});
export type Reading = z.infer<typeof readingSchema>;

const problems = ["moved", "silent"] as const;

/**
 * Two loads of one page, both past the browser's cache: the first without the mode, the second with it. `moved`:
 * the tab went elsewhere or loaded by itself meanwhile. `silent`: a load that nothing was heard of.
 */
export const measurementSchema = z.object({
  tabId: z.int(),
  origin: z.string(),
  phase: z.enum(["without", "with", "done", "failed"]),
  /** When the running load began; absent until it was asked for, so that a worker that died asks for it again. */
  reloadedMs: z.optional(z.number()),
  /** Of the address that is loaded, where it is known. */
  urlHash: z.optional(z.number()),
  /** The document that the running load replaces. */
  replaces: z.optional(z.string()),
  before: z.optional(readingSchema),
  after: z.optional(readingSchema),
  /** A load that went on transferring until the patience was over. */
  isCutShort: z.boolean(),
  problem: z.optional(z.enum(problems)),
});
export type Measurement = z.infer<typeof measurementSchema>;

export const beginMeasurement = (
  tabId: number,
  origin: string,
  shown: Reading | undefined,
): Measurement => ({
  tabId,
  origin,
  phase: "without",
  isCutShort: false,
  ...(shown && { replaces: shown.document, urlHash: shown.addressHash }),
});

export const isRunning = ({ phase }: Measurement): boolean =>
  phase === "without" || phase === "with";

export const reloadedAt = (measurement: Measurement, nowMs: number): Measurement => ({
  ...measurement,
  reloadedMs: nowMs,
});

export const failedBy = (
  measurement: Measurement,
  problem: (typeof problems)[number],
): Measurement =>
  isRunning(measurement) ? { ...measurement, phase: "failed", problem } : measurement;

/** Takes the reading of a load that came to rest, and goes on to the second load or to the result. */
export function withReading(
  measurement: Measurement,
  reading: Reading,
  isCutShort = false,
): Measurement {
  if (!isRunning(measurement)) return measurement;
  const { before, urlHash = before?.urlHash ?? reading.urlHash } = measurement;
  const isElsewhere = reading.origin !== measurement.origin || reading.urlHash !== urlHash;
  if (isElsewhere) return failedBy(measurement, "moved");
  const cut = { isCutShort: measurement.isCutShort || isCutShort };
  if (!before) {
    const { reloadedMs: _over, ...rest } = measurement;
    return { ...rest, ...cut, phase: "with", before: reading, replaces: reading.document };
  }
  return { ...measurement, ...cut, phase: "done", after: reading };
}

/** Bytes that the second load transferred less; undefined where what was counted is only a part. */
export function fewerBytes({ before, after }: Measurement): number | undefined {
  if (!before || !after || before.isLowerBound || after.isLowerBound) return undefined;
  return before.bytes - after.bytes;
}
