import { hashWords } from "../features/difference-hash.ts";
import { cuts, type Part, whole } from "../features/parts.ts";
import { inverseTurn, turns } from "../features/turn-grid.ts";
import type { Turn } from "../header/photo-header.ts";
import { thresholds } from "../thresholds.ts";
import { createHashIndex } from "./hash-index.ts";
import { isSameAspect } from "./is-alike.ts";
import type { View } from "./views.ts";

/** Called with two views of which `b`, turned, may show a part of `a`, or all of it. */
type Visit = (a: View, b: View, turn: Turn, part: Part) => void;

/** Finds the pairs whose hashes differ in few bits. The time it takes grows with those. */
export function findCandidates(
  views: readonly View[],
  limits: { bits: number; cutBits: number },
  visit: Visit,
): void {
  const { aspectFactor } = thresholds;
  // Most pictures lie on their side: few can be another that is turned by a quarter.
  const wide = indexViews(views.filter(({ aspect }) => aspect > 1 / aspectFactor));
  const high = indexViews(views.filter(({ aspect }) => aspect < aspectFactor));
  for (const a of views) {
    const { hashes, cutHashes } = a.features;
    const search = (words: Uint32Array, at: number, bits: number, turn: Turn, part: Part) => {
      const seen = (a.aspect * part.width) / part.height;
      const aspect = turn < 5 ? seen : 1 / seen;
      const near = aspect > 1 ? wide : high;
      near(words, at * hashWords, bits, (b) => {
        if (a.photo !== b.photo && isSameAspect(aspect, b.aspect)) visit(a, b, turn, part);
      });
    };
    // The search turns `a`; turning `b` back is the same comparison. What 8 finds, 6 finds from the other.
    for (const turn of turns) {
      if (turn !== 8) search(hashes, turn - 1, limits.bits, inverseTurn(turn), whole);
    }
    for (const [at, part] of cuts.entries()) search(cutHashes, at, limits.cutBits, 1, part);
  }
}

function indexViews(views: readonly View[]) {
  const index = createHashIndex(views.map(({ features }) => features.hashes));
  return (words: Uint32Array, from: number, bits: number, visit: (view: View) => void) =>
    index.near(words, from, bits, (at) => visit(views[at]!));
}
