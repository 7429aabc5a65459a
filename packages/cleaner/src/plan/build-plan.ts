import { type FileFacts, type SeenFile, sumBytes, toFacts } from "../file.ts";
import type { Finding, FindingKind } from "../findings/finding.ts";
import type { DuplicateGroup } from "../duplicates/group.ts";
import type { KeepPolicy } from "./keep-rule.ts";
import { type Choice, splitGroup } from "./split-group.ts";

/** Why a file is in a plan; `chosen` if a person selected it in a list, `photo` if in a group of photos. */
export type PlanKind = "duplicate" | "chosen" | "photo" | FindingKind;

/**
 * A file to set aside. `keptCopies` are the copies of it that stay; empty for a file that is no duplicate. `comparesWhole`: this scan
 * did not compare them, so that they are compared whole, byte for byte, before the file moves. `keptPhotos` are, for each group of similar
 * photos that it is in, those that stay: one of each has to be unchanged in its place, but their contents differ.
 */
export type PlannedMove = SeenFile & {
  keptCopies: SeenFile[];
  keptPhotos?: SeenFile[][];
  kind?: PlanKind;
  comparesWhole?: boolean;
};
/** `folders` are those of identical folders of which every file moves (see `planFolders`). */
export type CleanupPlan = { moves: PlannedMove[]; bytes: number; folders?: string[] };

type PlanRequest = KeepPolicy & {
  groups: readonly DuplicateGroup[];
  choices: ReadonlyMap<string, Choice>;
  /** Selected files without duplicates. Files that belong to a group are ignored here: `choices` decide about them. */
  files?: readonly (FileFacts | Finding)[];
  /** In work mode, files found by age are refused. */
  isWorkMode?: boolean;
};

/** Builds the list of files to set aside, each path once. It never contains the last copy of a group. */
export function buildPlan({
  groups,
  choices,
  files = [],
  isWorkMode = false,
  ...policy
}: PlanRequest): CleanupPlan {
  const grouped = new Set(groups.flatMap((group) => group.files.map((file) => file.path)));
  const copies = new Map<string, PlannedMove>();
  for (const group of groups) {
    const { kept, removed } = splitGroup(group, policy, choices);
    for (const file of removed) {
      const comparesWhole = group.isRemembered || group.isByName;
      const move: PlannedMove = { ...file, keptCopies: kept, kind: "duplicate" };
      copies.set(file.path, comparesWhole ? { ...move, comparesWhole } : move);
    }
  }
  const alone = new Map<string, PlannedMove>();
  for (const file of files) {
    const kind = "kind" in file ? file.kind : "chosen";
    const isRefused = grouped.has(file.path) || (isWorkMode && kind === "old");
    if (isRefused || alone.has(file.path)) continue;
    alone.set(file.path, { ...toFacts(file), keptCopies: [], kind });
  }
  const moves = [...copies.values(), ...alone.values()];
  return { moves, bytes: sumBytes(moves) };
}
