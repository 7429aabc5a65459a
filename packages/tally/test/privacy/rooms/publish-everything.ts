import { figures, publicFields } from "@digital-cleanup/challenge";
import { countChange } from "../../../src/publication/counters.ts";
import type { FigureLevels } from "../../../src/publication/public-sums.ts";
import { moversByFigure } from "../../../src/publication/rule/mover.ts";
import type { Rule } from "./play-room.ts";

/** The first rule of the tally: once K contributions have changed, everything of them is published in detail. */
export const publishEverything: Rule = ({ k, counters }, rows) => {
  const pending = rows.pending();
  if (pending.length < k) return;
  const { sums, holders } = rows.publicSums();
  const change = publicFields.map(() => 0n);
  const levels: FigureLevels = {};
  for (const [figure, movers] of moversByFigure(pending)) {
    levels[figure] = figure === "bytes" || figure === "devices" ? "detail" : "method";
    for (const { movements } of movers) {
      for (const [part, { before, after }] of movements) change[part]! += BigInt(after - before);
    }
  }
  let after = { ...counters, batch: counters.batch + 1 };
  const changed = new Map<(typeof pending)[number], (typeof pending)[number]>();
  for (const row of pending) {
    const published = { ...row, published: row.current };
    after = countChange(after, row, published);
    changed.set(row, published);
  }
  return {
    counters: after,
    levels,
    parts: new Set(publicFields.keys()),
    change,
    publicSums: {
      sums: sums.map((sum, part) => sum + change[part]!),
      holders,
      figures: new Set(figures),
    },
    changed,
    contributions: changed.size,
  };
};
