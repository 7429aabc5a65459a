import { type DeviceType, deviceTypes } from "@digital-cleanup/challenge";
import { estimateTotals } from "../event/emissions/estimate-totals.ts";

export type GramsRange = { low: number; high: number };

/** What the screen compares, computed by the server: the factors would weigh as much as the rest of the page. */
export type YearOfUse = {
  /** The making that is put off if one device is used a year longer, by type. */
  grams: Partial<Record<DeviceType, GramsRange>>;
  /** At most, what a year without a deleted gigabyte changes. */
  maxGramsPerGigabyte: number;
  /** Where the figures of devices are from. */
  source: string;
};

const estimateOf = (type: DeviceType) =>
  estimateTotals({
    devices: {
      byTypeAndState: { measured: { [type]: { working: "1", broken: "0" } }, declared: {} },
    },
    bytes: null,
  }).kept?.estimate;

/** Computes it with the estimates of the event's page. */
export function yearOfUse(): YearOfUse {
  const grams: YearOfUse["grams"] = {};
  let source = "";
  for (const type of deviceTypes) {
    const estimate = estimateOf(type);
    if (!estimate) continue;
    const { low, high } = estimate.carbonGramsCo2e;
    grams[type] = { low, high };
    // The remark in brackets is in English.
    source = estimate.sources[0]!.title.replace(/ \(.*/, "");
  }
  const { data } = estimateTotals({ devices: null, bytes: { sum: "1000000000" } });
  return { grams, source, maxGramsPerGigabyte: data!.estimate.carbonGramsCo2e.high };
}
