import type { Published } from "../../estimate/estimate.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
import { diskFactors as disk } from "../../factors/data-centre/data-centre-factors.ts";
import type { Factor } from "../../factors/factor.ts";
import { uba } from "../../factors/sources.ts";

const hoursPerYear = 365 * 24;
const disksPerGb = 1 / (disk.capacity.value * disk.filled.value);

/** Making of half-filled disks for one copy of one GB stored for a year, in grams of CO2e. */
export const diskMakingGramsPerGbYear: number =
  (disksPerGb * disk.making.value * 1000) / disk.lifetime.value;

/** Electricity of half-filled disks for one copy of one GB stored for a year, with the overhead of the building, in Wh. */
export const diskWhPerGbYear: number =
  disksPerGb * disk.power.value * hoursPerYear * disk.overhead.value;

/** Making of the disks for one GB stored for a year with its backups, in grams of CO2e. */
export const makingGramsPerGbYear: number = disk.copies.value * diskMakingGramsPerGbYear;
/** Electricity for one GB stored for a year with its backups, in Wh. */
export const useWhPerGbYear: number = disk.copies.value * diskWhPerGbYear;

/** What another source publishes for one GB stored online for a year. */
export const otherStorageFactors = {
  uba: {
    id: "storage/uba",
    value: 208,
    low: { value: 166, origin: publishedByUba("lowest of the services studied") },
    high: { value: 280, origin: publishedByUba("highest of the services studied") },
    unit: "g CO2e/GB/year",
    year: "2021",
    geography: "DEU",
    source: uba,
  },
} as const satisfies Readonly<Record<string, Factor>>;

function publishedByUba(where: string): Published {
  return { kind: "published", source: uba, year: "2021", where };
}

const byRules: Published = {
  kind: "published",
  source: disk.making.source,
  year: disk.making.year,
};

/**
 * The range of stored data as a multiple of its central value: ADEME's rules are the lowest published figure that holds (0.24 g
 * of Impact CO2 is the share of one transfer), and the high bound is the highest one of the German environment agency.
 */
export function traceStorage(intensityGramsPerKwh: number): TracedRange {
  const gramsPerGbYear = makingGramsPerGbYear + (useWhPerGbYear / 1000) * intensityGramsPerKwh;
  const { high } = otherStorageFactors.uba;
  const isHigher = high.value > gramsPerGbYear;
  return {
    range: { low: 1, central: 1, high: isHigher ? high.value / gramsPerGbYear : 1 },
    origins: { low: [byRules], high: [isHigher ? high.origin : byRules] },
  };
}
