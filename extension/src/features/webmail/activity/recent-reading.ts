/** A value that a response of the webmail gave, and when. */
export type Reading<Value = unknown> = { value: Value; readAtMs: number };

/** After this time, the difference to a newer reading may be what another device deleted. */
const maxAgeMs = 10_000;

export const createReading = <Value>(value: Value): Reading<Value> => ({
  value,
  readAtMs: performance.now(),
});

/** The value of a reading, unless it is missing or too old to be compared with a new one. */
export const recentValue = <Value>(reading: Reading<Value> | undefined): Value | undefined =>
  reading && performance.now() - reading.readAtMs <= maxAgeMs ? reading.value : undefined;
