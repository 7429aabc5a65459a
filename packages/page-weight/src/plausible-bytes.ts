/** 10 Gbit/s: more than the fastest fibre sold to homes (8 Gbit/s), and what the network card of a workstation carries (10GBASE-T). */
const maxBytesPerMs = 1_250_000;
/** 1 Gbit/s for live streams, which need far less: their bytes are counted in the page, which can forge them. */
const maxStreamBytesPerMs = 125_000;
/** Times are rounded, and bodies that arrive together are noted together. */
const minElapsedMs = 1000;

/** One response: a film on the largest Ultra HD Blu-ray disc has 100 GB. */
export const maxResponseBytes = 100e9;
/** One visit: ten such films, or more than two hours of a full line of 1 Gbit/s. */
export const maxVisitBytes = 1e12;
/**
 * One day: a line of 1 Gbit/s that is full for 24 hours carries 10.8 TB. Two years of such days, 731 × 10 TB, are still below
 * 2^53, so that every sum of days is exact.
 */
export const maxDayBytes = 10e12;

/** The most bytes that can have arrived in a time, and at most `limit`. */
export const maxBytesWithin = (elapsedMs: number, limit: number): number =>
  Math.min(limit, bytesWithin(elapsedMs, maxBytesPerMs));

/** The most bytes that the live streams of a document can have transferred in a time. */
export const maxStreamBytesWithin = (elapsedMs: number): number =>
  bytesWithin(elapsedMs, maxStreamBytesPerMs);

const bytesWithin = (elapsedMs: number, bytesPerMs: number): number =>
  Math.floor(Math.max(minElapsedMs, elapsedMs) * bytesPerMs);
