import type { FileFacts } from "./file.ts";
import type { DuplicateGroup } from "./find/group.ts";
import { type KeepRule, rankByRule } from "./keep-rule.ts";

/** What a person said of one path; it outlives a change of rule. */
export type Choice = "keep" | "remove";

/** A file to set aside. `keptCopies` are its equals that stay; none for a file chosen by itself. */
export type PlannedMove = FileFacts & { keptCopies: FileFacts[] };
export type CleanupPlan = { moves: PlannedMove[]; bytes: number };

type PlanRequest = {
  groups: readonly DuplicateGroup[];
  rule: KeepRule;
  choices: ReadonlyMap<string, Choice>;
  /** Files chosen by themselves. Those that belong to a group are left to the group's own choice. */
  files?: readonly FileFacts[];
};

/**
 * Which files of a group stay and which go: the rule keeps one, choices win over the rule, and one file at
 * least stays whatever was chosen.
 */
export function splitGroup(
  group: DuplicateGroup,
  rule: KeepRule,
  choices: ReadonlyMap<string, Choice>,
): { kept: FileFacts[]; removed: FileFacts[] } {
  const ranked = rankByRule(group, rule);
  const byRule = (rank: number): Choice => (rank === 0 ? "keep" : "remove");
  const chosen = ranked.filter(({ path }, rank) => (choices.get(path) ?? byRule(rank)) === "keep");
  const last = ranked.find(({ path }) => choices.get(path) !== "remove") ?? ranked[0];
  const kept = chosen.length > 0 || !last ? chosen : [last];
  return { kept, removed: ranked.filter((file) => !kept.includes(file)) };
}

/** What to set aside. The last copy of a content is never in it. */
export function buildPlan({ groups, rule, choices, files = [] }: PlanRequest): CleanupPlan {
  const grouped = new Set(groups.flatMap((group) => group.files.map((file) => file.path)));
  const copies = groups.flatMap((group) => {
    const { kept, removed } = splitGroup(group, rule, choices);
    return removed.map((file) => ({ ...file, keptCopies: kept }));
  });
  const alone = files
    .filter((file) => !grouped.has(file.path))
    .map((file) => ({ ...file, keptCopies: [] }));
  const moves = [...copies, ...alone];
  return { moves, bytes: moves.reduce((sum, move) => sum + move.bytes, 0) };
}
