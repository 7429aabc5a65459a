import type { Year } from "../estimate/estimate.ts";
import type { Words } from "./dictionary.ts";

/** A year, or words if its source names none. */
export const yearName = (year: Year, { unknownYear }: Words): string =>
  year === "unknown" ? unknownYear : year;
