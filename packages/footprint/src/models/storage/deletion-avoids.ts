import type { BoundOrigin, Published } from "../../estimate/estimate.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { ademeRules } from "../../factors/sources.ts";
import { type StorageInput, estimateStorage } from "./estimate-storage.ts";

export type DeletionAvoids = {
  /** The share of disks and their electricity that is attributed to the bytes. It is not saved. */
  readonly average: Estimate<"average">;
  /** The real change: from nothing, the usual case, to the electricity of the disks. */
  readonly marginal: Estimate<"marginal">;
};

const byRules: Published = { kind: "published", source: ademeRules, year: "2019–2022" };
const nothing: BoundOrigin = { kind: "derived", rule: "nothingSwitchedOff", from: [] };
const everything: BoundOrigin = {
  kind: "derived",
  rule: "allElectricityOfDisks",
  from: [byRules],
};

/**
 * What deleting bytes avoids over the years they would have been stored, in grams of CO2e, as an average share and as a
 * marginal change. Disks already exist and use the same power full or empty, so nothing really changes until a provider
 * buys or runs fewer of them: the marginal range goes from zero, which is also its central value, to the electricity of
 * the average. Throws a RangeError that names
 * the field and its value.
 */
export function deletionAvoids(input: StorageInput): DeletionAvoids {
  const average = estimateStorage(input);
  const { parts, year, geography, electricity = [], sources, inputs } = average;
  const use = parts.find(({ stage }) => stage === "use")?.carbonGramsCo2e.central ?? 0;
  return {
    average,
    marginal: assemble(
      {
        basis: "marginal",
        boundary: { segments: ["dataCentre"], stages: ["use"] },
        model: { id: "deletion", version: "1" },
        year,
        geography,
        electricity,
        sources,
        inputs,
      },
      [
        part("dataCentre", "use", {
          range: { low: 0, central: 0, high: use },
          origins: { low: [nothing], high: [everything] },
        }),
      ],
    ),
  };
}
