import type { SeenFile } from "../file.ts";
import type { PlannedMove } from "../plan/build-plan.ts";

export const batch = { batch: "b1", createdAt: "2026-11-24T10:00:00.000Z" };

/** What a scan saw of a file of a `MemoryFolder`. */
export const facts = (path: string, text: string): SeenFile => ({
  path,
  bytes: text.length,
  modifiedAtMs: 1000,
});

export const copyOf = (path: string, kept: string, text = "same"): PlannedMove => ({
  ...facts(path, text),
  keptCopies: [facts(kept, text)],
});

export const refusedOf = (report: { refused: { path: string; reason: string }[] }) =>
  report.refused.map(({ path, reason }) => [path, reason]);
