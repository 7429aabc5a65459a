import { expect, test } from "vitest";
import type { ContributionAnswer } from "../../contribution/contribution.ts";
import { type Totals, zeroTotals } from "../../contribution/totals.ts";
import { withdrawalMeaning } from "./withdrawal-meaning.ts";

const received = (
  published: Totals | null,
  figures: ContributionAnswer["figures"] = { files: "pending" },
) => ({
  received: {
    answer: { seq: 1, totals: zeroTotals(), standing: "pending" as const, published, figures },
    atMs: 0,
  },
});

test("a withdrawal changes public totals only if they contain figures and the event is open", () => {
  expect(withdrawalMeaning(received(zeroTotals()), "open")).toBe("withdrawMeaning");
  expect(withdrawalMeaning(received(zeroTotals()), "closed")).toBe("withdrawMeaningClosed");
  expect(withdrawalMeaning(received(null), "closed")).toBe("withdrawMeaningNothing");
});

test("without an answer, or with one of an earlier version, the figures may be public", () => {
  expect(withdrawalMeaning({}, "open")).toBe("withdrawMeaning");
  expect(withdrawalMeaning(received(null, {}), "open")).toBe("withdrawMeaning");
});
