import { expect, test } from "vitest";
import { packedFiles, storedContribution } from "../../test/support/stored-contribution.ts";
import { countChange, noCounters } from "./counters.ts";

test("a contribution that returns to its published totals is no longer pending", () => {
  const changed = storedContribution({ current: packedFiles(4), published: packedFiles(3) });
  const back = storedContribution({ current: packedFiles(3), published: packedFiles(3) });
  expect(countChange({ ...noCounters, pending: 2 }, changed, back).pending).toBe(1);
});

test("a contribution that passes a ceiling moves from pending to above the limit", () => {
  const before = storedContribution({ current: packedFiles(4) });
  const after = storedContribution({ current: packedFiles(9), isAboveLimit: true });
  expect(countChange({ ...noCounters, pending: 2 }, before, after)).toEqual({
    ...noCounters,
    pending: 1,
    aboveLimit: 1,
  });
});
