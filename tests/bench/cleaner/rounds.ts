import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { median } from "../median.ts";
import { checkGroups } from "./check-groups.ts";
import { floorName } from "./floor/floor.ts";
import type { Finder, Found } from "./finders.ts";
import type { MadeTree } from "./tree.ts";

/** Empties the page cache of the system. Returns false if the process lacks the permission. */
function dropCaches(): boolean {
  try {
    execFileSync("sync");
    writeFileSync("/proc/sys/vm/drop_caches", "3");
    return true;
  } catch {
    // Only root may, and not in a container.
    return false;
  }
}

export const seconds = (durationMs: number) => `${(durationMs / 1000).toFixed(2)} s`;
export const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

type Runs = { cold: number[]; warm: number[]; peakBytes: number; answer: string };
type Tree = { root: string; made: MadeTree };

/**
 * Runs each finder on one tree, first with a cold file cache and then with a warm one. Every round runs all finders, so that
 * other load on the machine affects all of them. Ratios are medians of the ratios within each round.
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
    for (const [index, finder] of finders.entries()) {
      const run = runs[index]!;
      const addResult = ({ groups, peakBytes, durationMs }: Found, times: number[]) => {
        times.push(durationMs);
        run.peakBytes = Math.max(run.peakBytes, peakBytes);
        const answer = checkGroups(root, made, groups);
        if (run.answer === "" || answer !== "exact") run.answer = answer;
      };
      if (isColdWanted) {
        isCold = dropCaches();
        addResult(await finder.find(root), run.cold);
      }
      addResult(await finder.find(root), run.warm);
    }
  }
  const times = (name: string) => runs[finders.findIndex((finder) => finder.name === name)]!.cold;
  const ratio = (cold: number[], name: string) =>
    median(cold.map((durationMs, round) => durationMs / times(name)[round]!)).toFixed(2);
  return finders.map(({ name }, index) => {
    const { cold, warm, peakBytes, answer } = runs[index]!;
    return {
      finder: name,
      answer,
      warm: seconds(median(warm)),
      ...(isCold && {
        cold: seconds(median(cold)),
        "÷ jdupes cold": ratio(cold, "jdupes"),
        "÷ fdupes cold": ratio(cold, "fdupes"),
        "÷ floor cold": ratio(cold, floorName),
      }),
      "peak memory": megabytes(peakBytes),
    };
  });
}
