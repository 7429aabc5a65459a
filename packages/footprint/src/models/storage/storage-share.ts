import { diskFactors as disk } from "../../factors/data-centre-factors.ts";

const hoursPerYear = 365 * 24;
const disksPerGb = 1 / (disk.capacity.value * disk.filled.value);

/** Making of half-filled disks for one copy of one GB stored for a year, in grams of CO2e. */
export const diskMakingGramsPerGbYear: number =
  (disksPerGb * disk.making.value * 1000) / disk.lifetime.value;

/** Electricity of half-filled disks for one copy of one GB stored for a year, with the overhead of the building, in Wh. */
export const diskWhPerGbYear: number =
  disksPerGb * disk.power.value * hoursPerYear * disk.overhead.value;
