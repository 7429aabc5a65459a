import { type DaySum, emptySums } from "@digital-cleanup/page-weight";

/** The sum of a day with one visit. */
export const measuredDay = (day: string, bytesDown: number): DaySum => ({
  ...emptySums(),
  day,
  origin: "",
  visits: 1,
  requests: 1,
  bytesDown,
});
