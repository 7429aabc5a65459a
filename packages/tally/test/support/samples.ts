import { createHash } from "node:crypto";
import { type Event, type Totals, zeroTotals } from "@digital-cleanup/challenge";
import { sampleEvent as challengeEvent } from "@digital-cleanup/challenge/testing/sample-event.ts";

/** An open event of K = 3 in November 2026, French time. */
export const sampleEvent = (changes: Partial<Event> = {}): Event =>
  challengeEvent({
    code: "BRUME",
    host: "127.0.0.1:4680",
    name: { fr: "Ménage de Brume", en: "Brume cleanup" },
    organiser: { name: "Ville de Brume", kind: "authority" },
    startsOn: "2026-11-20",
    endsOn: "2026-11-30",
    k: 3,
    ...changes,
  });

/** Noon in Paris on a day of November 2026. */
export const noonOf = (dayOfMonth: number): number => Date.UTC(2026, 10, dayOfMonth, 11);

export const measuredFiles = (files: number): Totals => {
  const totals = zeroTotals();
  totals.measured.files = files;
  return totals;
};

export const measuredMedia = (bytes: number, totals = zeroTotals()): Totals => {
  Object.assign(totals.measured, { bytes, bytesByCategory: { media: bytes } });
  return totals;
};

/** A different 128-bit secret for each number. */
export const secretOf = (number: number): string =>
  createHash("md5").update(`secret ${number}`).digest("base64url");
