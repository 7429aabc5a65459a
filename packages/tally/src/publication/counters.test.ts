import { expect, test } from "vitest";
import { packedFiles, storedContribution } from "../../test/support/events/stored-contribution.ts";
import { countChange, noCounters } from "./counters.ts";

const counters = { ...noCounters, received: 5, published: 3, pending: 2 };

test("a contribution that returns to its published totals is no longer pending", () => {
  const changed = storedContribution({ current: packedFiles(4), published: packedFiles(3) });
  const back = storedContribution({ current: packedFiles(3), published: packedFiles(3) });
  expect(countChange(counters, changed, back)).toEqual({ ...counters, pending: 1 });
});

test("a contribution that passes a ceiling moves from pending to above the limit", () => {
  const before = storedContribution({ current: packedFiles(4) });
  const after = storedContribution({ current: packedFiles(9), isAboveLimit: true });
  expect(countChange(counters, before, after)).toEqual({ ...counters, pending: 1, aboveLimit: 1 });
});

test("a withdrawn contribution is no longer received, and published until a batch takes it out", () => {
  const before = storedContribution({ current: packedFiles(4), published: packedFiles(4) });
  const after = storedContribution({ published: packedFiles(4) });
  expect(countChange(counters, before, after)).toEqual({ ...counters, received: 4, pending: 3 });
});

test("a voided contribution is in no counter", () => {
  const before = storedContribution({ current: packedFiles(5), published: packedFiles(4) });
  expect(countChange(counters, before, { ...before, isVoided: true })).toEqual({
    ...counters,
    received: 4,
    published: 2,
    pending: 1,
  });
});
