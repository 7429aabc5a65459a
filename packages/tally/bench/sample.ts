import { type Event, defaultCeilings, zeroTotals } from "@digital-cleanup/challenge";

/** A live event that is always open. */
export const event: Event = {
  code: "BENCH",
  host: "127.0.0.1:4680",
  name: { fr: "Mesure", en: "Measure" },
  organiser: { name: "Mesure", kind: "other" },
  territory: { country: "FR" },
  startsOn: "2026-01-01",
  endsOn: "2099-12-31",
  timeZone: "Europe/Paris",
  challenges: ["data"],
  mode: "open",
  k: 5,
  publication: "live",
  ceilings: defaultCeilings,
  goals: {},
  collectionPoints: [],
  links: [],
};

/** What one person sends. */
export const totals = zeroTotals();
totals.measured.files = 312;
totals.measured.bytes = 4_200_000_000;
totals.measured.bytesByCategory = { media: 4_200_000_000 };
