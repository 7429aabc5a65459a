import type { OrganiserView } from "@digital-cleanup/challenge";
import type { Batch } from "../../storage/store.ts";

/** The batches of an event without their figures, and whether each was voided. */
export function listBatches(batches: readonly Batch[]): OrganiserView["batches"] {
  const voided = new Set(batches.map(({ voids }) => voids?.batch));
  return batches.map(({ n, day, contributions, voids }) => ({
    n,
    day,
    contributions,
    isVoided: voided.has(n),
    ...(voids && { voids }),
  }));
}
