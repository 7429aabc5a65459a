import * as z from "zod/mini";

const bytes = z.int().check(z.minimum(0));

/** What one load of the page transferred. */
const readingSchema = z.object({
  document: z.string(),
  origin: z.string(),
  /** Hashes of the address it was loaded from and of the current one, which scripts may change. */
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
 * Two loads of one page, both bypassing the browser's cache: the first without the mode, the second with it. `moved`: the tab
 * navigated or reloaded in between. `silent`: no transfer was observed.
 */
export const measurementSchema = z.object({
  tabId: z.int(),
  origin: z.string(),
  phase: z.enum(["without", "with", "done", "failed"]),
  /** When the current load was requested. While it is absent, a restarted worker requests the load again. */
  reloadedMs: z.optional(z.number()),
  /** Hash of the loaded address, if known. */
  urlHash: z.optional(z.number()),
  /** The document that the current load replaces. */
  replaces: z.optional(z.string()),
  before: z.optional(readingSchema),
  after: z.optional(readingSchema),
  /** A load was still transferring when the time limit was reached. */
  isCutShort: z.boolean(),
  problem: z.optional(z.enum(problems)),
});
export type Measurement = z.infer<typeof measurementSchema>;

export const startMeasurement = (
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

export const withReload = (measurement: Measurement, nowMs: number): Measurement => ({
  ...measurement,
  reloadedMs: nowMs,
});

export const failMeasurement = (
  measurement: Measurement,
  problem: (typeof problems)[number],
): Measurement =>
  isRunning(measurement) ? { ...measurement, phase: "failed", problem } : measurement;

/** Stores the reading of a finished load and advances to the second load or the result. */
export function withReading(
  measurement: Measurement,
  reading: Reading,
  isCutShort = false,
): Measurement {
  if (!isRunning(measurement)) return measurement;
  const { before, urlHash = before?.urlHash ?? reading.urlHash } = measurement;
  const isElsewhere = reading.origin !== measurement.origin || reading.urlHash !== urlHash;
  if (isElsewhere) return failMeasurement(measurement, "moved");
  const progress = { isCutShort: measurement.isCutShort || isCutShort };
  if (!before) {
    const { reloadedMs: _ended, ...rest } = measurement;
    return { ...rest, ...progress, phase: "with", before: reading, replaces: reading.document };
  }
  return { ...measurement, ...progress, phase: "done", after: reading };
}

/** How many bytes fewer the second load transferred; `undefined` if either load was counted in part. */
export function fewerBytes({ before, after }: Measurement): number | undefined {
  if (!before || !after || before.isLowerBound || after.isLowerBound) return undefined;
  return before.bytes - after.bytes;
}
