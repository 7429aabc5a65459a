import type { Counters } from "../../publication/counters.ts";
import type { PartCounts } from "../../publication/public-sums.ts";

/** A batch that is being voided. Its progress is stored, so that it continues after a restart. */
export type VoidingProgress = {
  batch: number;
  reason: string;
  /** Key ranges in which all contributions are marked. */
  step: number;
  /** All key ranges. */
  steps: number;
  /** Of the contributions marked so far: their number, and what they change once the batch leaves the public sums. */
  contributions: number;
  counters: Counters;
  parts: PartCounts;
};
