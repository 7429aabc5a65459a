import { figures, publicFields } from "@digital-cleanup/challenge";
import type { FigureLevels } from "../../../src/publication/public-sums.ts";
import { moversByFigure } from "../../../src/publication/rule/movements.ts";
import type { Publish } from "./play-room.ts";

/** The first rule of the tally: once K contributions have changed, everything of them is published in detail. */
export const publishEverything: Publish = ({ k }, waiting, { sums, holders }) => {
  if (waiting.length < k) return;
  const change = publicFields.map(() => 0n);
  const levels: FigureLevels = {};
  for (const [figure, movers] of moversByFigure(waiting)) {
    levels[figure] = figure === "bytes" || figure === "devices" ? "detail" : "method";
    for (const { movements } of movers) {
      for (const [part, { before, after }] of movements) change[part]! += BigInt(after - before);
    }
  }
  return {
    levels,
    change,
    publicSums: {
      sums: sums.map((sum, part) => sum + change[part]!),
      holders,
      figures: new Set(figures),
    },
    published: new Map(waiting.map((row) => [row, row.current])),
    standsOut: new Map(),
  };
};
