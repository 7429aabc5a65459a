import { expect, test } from "vitest";
import { zeroTotals } from "../../contribution/totals.ts";
import { withdrawalMeaning } from "./withdrawal-meaning.ts";

const received = (published: ReturnType<typeof zeroTotals> | null) => ({
  received: {
    answer: { seq: 1, totals: zeroTotals(), standing: "pending" as const, published, figures: {} },
    atMs: 0,
  },
});

test("a withdrawal changes public totals only if they contain figures and the event is open", () => {
  expect(withdrawalMeaning(received(zeroTotals()), "open")).toBe("withdrawMeaning");
  expect(withdrawalMeaning(received(zeroTotals()), "closed")).toBe("withdrawMeaningClosed");
  expect(withdrawalMeaning(received(null), "closed")).toBe("withdrawMeaningNothing");
});

test("without an answer the figures may be public", () => {
  expect(withdrawalMeaning({}, "open")).toBe("withdrawMeaning");
});
