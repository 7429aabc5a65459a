import type { Year } from "../estimate/estimate.ts";
import type { Dictionary } from "./dictionary.ts";

/** A year, or words if its source names none. */
export const yearName = (year: Year, { unknownYear }: Dictionary): string =>
  year === "unknown" ? unknownYear : year;
