import { zeroTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { totalsToSend } from "./totals-to-send.ts";

test("a change keeps measured figures and those this page has no field for", () => {
  const held = zeroTotals();
  held.measured.files = 1000;
  held.declared.grams = 700;
  const participation = {
    secret: "kX3vT0mQd1w9aBzYc7LrEg",
    lastSeq: 1,
    received: {
      answer: {
        seq: 1,
        totals: held,
        standing: "pending" as const,
        published: null,
        figures: {},
      },
      atMs: 0,
    },
  };
  const declared = { ...zeroTotals().declared, files: 8 };
  const totals = totalsToSend(participation, declared);
  expect(totals.measured.files).toBe(1000);
  expect(totals.declared).toEqual({ ...declared, grams: 700 });
});
