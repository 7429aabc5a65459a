import type { Counters } from "../../publication/counters.ts";
import type { PartCounts } from "../../publication/public-sums.ts";

/** A batch that is being taken back, and how far that is. It is stored, so that it goes on after a restart. */
export type VoidingProgress = {
  batch: number;
  reason: string;
  /** The key ranges of which the contributions are marked, and how many there are. */
  step: number;
  steps: number;
  /** Of the contributions marked so far: their number, and what they change once the batch leaves the public sums. */
  contributions: number;
  counters: Counters;
  parts: PartCounts;
};
