import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { judge } from "./cleaner-answer.ts";
import type { Finder, Found } from "./cleaner-finders.ts";
import type { MadeTree } from "./cleaner-tree.ts";

/** Empties the page cache of the system. Returns false without the right to do so. */
function dropCaches(): boolean {
  try {
    execFileSync("sync");
    writeFileSync("/proc/sys/vm/drop_caches", "3");
    return true;
  } catch {
    // Only the administrator of a real machine may.
    return false;
  }
}

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
export const seconds = (durationMs: number) => `${(durationMs / 1000).toFixed(2)} s`;
export const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

type Runs = { cold: number[]; warm: number[]; peakBytes: number; answer: string };
type Tree = { root: string; made: MadeTree };

/**
 * Each finder on one tree, first with nothing of it in memory, then at once again; one after the other in each round, so
 * that what else the machine does meets all of them. The ratio is the median of those within a round.
 */
export async function inRounds(
  finders: Finder[],
  { root, made }: Tree,
  rounds: number,
  isColdWanted = true,
) {
  const runs = finders.map((): Runs => ({ cold: [], warm: [], peakBytes: 0, answer: "" }));
  let isCold = isColdWanted;
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, finder] of finders.entries()) {
      const run = runs[place]!;
      const note = ({ groups, peakBytes, durationMs }: Found, times: number[]) => {
        times.push(durationMs);
        run.peakBytes = Math.max(run.peakBytes, peakBytes);
        const answer = judge(root, made, groups);
        if (run.answer === "" || answer !== "exact") run.answer = answer;
      };
      if (isColdWanted) {
        isCold = dropCaches();
        note(await finder.find(root), run.cold);
      }
      note(await finder.find(root), run.warm);
    }
  }
  const times = (name: string) => runs[finders.findIndex((finder) => finder.name === name)]!.cold;
  const ratio = (cold: number[], name: string) =>
    median(cold.map((durationMs, round) => durationMs / times(name)[round]!)).toFixed(2);
  return finders.map(({ name }, place) => {
    const { cold, warm, peakBytes, answer } = runs[place]!;
    return {
      finder: name,
      answer,
      warm: seconds(median(warm)),
      ...(isCold && {
        cold: seconds(median(cold)),
        "÷ jdupes cold": ratio(cold, "jdupes"),
        "÷ fdupes cold": ratio(cold, "fdupes"),
      }),
      "most memory": megabytes(peakBytes),
    };
  });
}
