import {
  type ContributionAnswer,
  type Published,
  type Totals,
  zeroTotals,
} from "@digital-cleanup/challenge";
import { sampleEvent } from "@digital-cleanup/challenge/testing/sample-event.ts";
import type { Participation } from "../participation.ts";

export const event = sampleEvent();
export const address = { baseUrl: "https://menage.exemple.fr", code: "BRUME27" };
export const secret = "kX3vT0mQd1w9aBzYc7LrEg";

/** Noon of the second day in Paris. */
export const nowMs = Date.parse("2027-03-16T11:00:00Z");

export const participation = (more: Partial<Participation> = {}): Participation => ({
  address,
  event,
  secret,
  joinedOn: "2027-03-16",
  lastSeq: 0,
  sendsUpdates: false,
  ...more,
});

export const filesOnly = (files: number): Totals => {
  const totals = zeroTotals();
  totals.measured.files = files;
  return totals;
};

/** The tally's answer to a contribution of which nothing is public yet. */
export const pendingAnswer = (seq: number, totals: Totals): ContributionAnswer => ({
  seq,
  totals,
  standing: "pending",
  published: null,
  figures: {},
});

/** The answer to a withdrawal, with what the public totals still contain of the contribution. */
export const withdrawnAnswer = (seq: number, published?: Totals): ContributionAnswer => ({
  seq,
  totals: null,
  standing: "withdrawn",
  published: published ?? null,
  figures: published ? { files: "pending" } : {},
});

/** What the tally publishes of the event while no figure is public. */
export const published: Published = {
  schema: 2,
  code: "BRUME27",
  host: "menage.exemple.fr",
  state: "open",
  k: 5,
  publication: "live",
  batch: 1,
  participations: { received: 128, published: 125, waiting: 3 },
  aboveLimit: "none",
  totals: null,
  collected: { devices: {}, grams: "0" },
};
