/**
 * What people count one by one, in the order of every table. Amounts, ceilings, figures and pages follow from this list, or
 * their types demand each name.
 */
export const counters = {
  files: { cap: 1_000_000, ceiling: 200_000 },
  emails: { cap: 1_000_000, ceiling: 200_000 },
  apps: { cap: 10_000, ceiling: 500 },
  unsubscribes: { cap: 100_000, ceiling: 2_000 },
} as const satisfies Record<string, Limits>;

/** The maximum of a contribution, and what an event counts of it unless its organiser chooses otherwise. */
type Limits = { cap: number; ceiling: number };

/** Stored, sent and published: a name never changes. */
export type Counter = keyof typeof counters;
export const counterNames = /* @__PURE__ */ Object.keys(counters) as readonly Counter[];

/** A value for each counter. */
export const byCounter = <T>(make: (name: Counter) => T): Record<Counter, T> =>
  Object.fromEntries(counterNames.map((name) => [name, make(name)])) as Record<Counter, T>;
