import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parsePlayerState } from "./parse-player-state.ts";

const height = fc.oneof(
  fc.nat(2000),
  fc.constantFrom(-1, 0, 0.5, 1e9, Number.NaN, Infinity, "720"),
  fc.anything(),
);
const state = fc.oneof(
  fc.anything(),
  fc.record({
    renditionHeightsPx: fc.oneof(fc.array(height, { maxLength: 300 }), fc.anything()),
    isLive: fc.oneof(fc.boolean(), fc.anything()),
    isChosenByHand: fc.oneof(fc.boolean(), fc.anything()),
  }),
);

test("whatever a page answers for its player, the state is numbers and booleans in plausible limits", () => {
  fc.assert(
    fc.property(state, (given) => {
      const { renditionHeightsPx = [], ...rest } = parsePlayerState(given) ?? {};
      expect(renditionHeightsPx.length).toBeLessThanOrEqual(100);
      for (const heightPx of renditionHeightsPx) {
        expect(Number.isInteger(heightPx) && heightPx > 0 && heightPx <= 100_000).toBe(true);
      }
      for (const value of Object.values(rest)) expect(typeof value).toBe("boolean");
    }),
    { seed: 17, numRuns: 1000 },
  );
});
