import { diskFactors as disk } from "./data-centre-factors.ts";

const hoursPerYear = 365 * 24;
const disksPerGb = 1 / (disk.capacity.value * disk.filled.value);

/** Making of half-filled disks for one GB kept a year in one copy, in grams of CO2e. */
export const diskMakingGramsPerGbYear: number =
  (disksPerGb * disk.making.value * 1000) / disk.lifetime.value;

/** Electricity of half-filled disks for one GB kept a year in one copy, overhead of the building included, in Wh. */
export const diskWhPerGbYear: number =
  disksPerGb * disk.power.value * hoursPerYear * disk.overhead.value;
