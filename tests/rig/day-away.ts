/** The date (UTC) this many days from today, as "2026-11-29". Elsewhere it may be the day before or after. */
export const dayAway = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
