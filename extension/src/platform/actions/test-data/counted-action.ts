import type { CountedAction } from "@digital-cleanup/challenge";

/** A file that was deleted, unless changed. */
export const countedAction = (id: string, change: Partial<CountedAction> = {}): CountedAction => ({
  id,
  day: "2026-11-24",
  feature: "cleanup",
  kind: "files",
  count: 1,
  method: "measured",
  ...change,
});
