import type { Published } from "../../published/published.ts";
import { sampleEvent } from "./sample-event.ts";

const { code, host, k, publication } = sampleEvent();

/** The public state of the sample event before its first contribution. */
export const samplePublished: Published = {
  schema: 2,
  code,
  host,
  state: "open",
  k,
  publication,
  batch: 0,
  participations: { received: 0, published: 0, waiting: 0 },
  aboveLimit: "none",
  totals: null,
  collected: { devices: {}, grams: "0" },
};
