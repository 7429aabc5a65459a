import type { BoundOrigin, Published } from "../../estimate/estimate.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
import { diskFactors as disk } from "../../factors/data-centre/data-centre-factors.ts";
import { type Factor, factorsOf } from "../../factors/factor.ts";
import { at } from "../../factors/at-line.ts";
import { boavizta, uba } from "../../factors/sources.ts";

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

const ofSheets = factorsOf("data-centre", "2023", "WORLD", at(boavizta, 1219));

function publishedByUba(where: string): Published {
  return { kind: "published", source: uba, year: "2021", where };
}

/** A disk of 12 TB, the lowest for each GB in manufacturers' sheets: 180 kg in five years, of which 91 % are use. */
export const largeDiskFactors = {
  making: {
    ...ofSheets("large-disk-making", 180 * (1 - 0.91), "kg CO2e"),
    note: "Seagate Exos X12, 12 TB: 180 kg, 9 % of it without use.",
  },
  electricity: ofSheets("large-disk-electricity", 46.4, "kWh/year"),
  capacity: ofSheets("large-disk-capacity", 12_000, "GB"),
} as const satisfies Readonly<Record<string, Factor>>;

/** Copies of one GB, each on a disk that is as full as those of the rules. */
const largeDisks = disk.copies.value / (largeDiskFactors.capacity.value * disk.filled.value);
const largeDiskMakingGrams =
  (largeDisks * largeDiskFactors.making.value * 1000) / disk.lifetime.value;
const largeDiskKwh = largeDisks * largeDiskFactors.electricity.value * disk.overhead.value;

const byRules: BoundOrigin = {
  kind: "published",
  source: disk.making.source,
  year: disk.making.year,
};
const byLargeDisk: BoundOrigin = {
  kind: "derived",
  rule: "largerDisk",
  from: [{ kind: "published", source: largeDiskFactors.making.source, year: "2023" }],
};

/**
 * The range of stored data as a multiple of its central value, ADEME's rules: from disks of 12 TB in the same copies, on the same
 * electricity, to the highest figure of the German environment agency, which cannot be put on another electricity.
 */
export function traceStorage(intensityGramsPerKwh: number): TracedRange {
  const gramsPerGbYear = makingGramsPerGbYear + (useWhPerGbYear / 1000) * intensityGramsPerKwh;
  const lowGrams = largeDiskMakingGrams + largeDiskKwh * intensityGramsPerKwh;
  const { high } = otherStorageFactors.uba;
  const isHigher = high.value > gramsPerGbYear;
  return {
    range: {
      low: lowGrams / gramsPerGbYear,
      central: 1,
      high: isHigher ? high.value / gramsPerGbYear : 1,
    },
    origins: { low: [byLargeDisk], high: [isHigher ? high.origin : byRules] },
  };
}
