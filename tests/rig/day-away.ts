import { dayMs } from "@digital-cleanup/challenge";
/** The date (UTC) this many days from today, as "2026-11-29". Elsewhere it may be the day before or after. */
export const dayAway = (days: number): string =>
  new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
