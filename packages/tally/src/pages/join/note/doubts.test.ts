import { defaultCeilings, zeroTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { doubtsOf } from "./doubts.ts";

const declaring = (change: (declared: ReturnType<typeof zeroTotals>["declared"]) => void) => {
  const totals = zeroTotals();
  change(totals.declared);
  return totals;
};

test("ordinary amounts raise no doubt", () => {
  const totals = declaring((declared) => {
    declared.files = 20_000;
    declared.bytes = 400_000_000_000;
    declared.devices = { smartphone: { working: 12, broken: 8 } };
  });
  expect(doubtsOf(totals, defaultCeilings).size).toBe(0);
});

test("amounts that one person rarely reaches are to be checked", () => {
  const totals = declaring((declared) => {
    declared.files = 20_001;
    // 12 + 8 + 1
    declared.devices = {
      smartphone: { working: 12, broken: 8 },
      screen: { working: 0, broken: 1 },
    };
  });
  expect([...doubtsOf(totals, defaultCeilings)]).toEqual([
    ["files", "large"],
    ["devices", "large"],
  ]);
});

test("an amount above the event's ceiling is told to be held, with what the extension measured before", () => {
  const totals = declaring((declared) => (declared.files = 150_000));
  totals.measured.files = 60_000;
  // 150,000 + 60,000 are more than 200,000
  expect(doubtsOf(totals, defaultCeilings).get("files")).toBe("held");
  const raised = { ...defaultCeilings, files: 210_000 };
  expect(doubtsOf(totals, raised).get("files")).toBe("large");
});

test("a terabyte passes where the ceiling allows it, and a byte more is to be checked", () => {
  const ceilings = { ...defaultCeilings, bytes: 10_000_000_000_000 };
  const of = (bytes: number) => declaring((declared) => (declared.bytes = bytes));
  expect(doubtsOf(of(1_000_000_000_000), ceilings).size).toBe(0);
  expect(doubtsOf(of(1_000_000_000_001), ceilings).get("bytes")).toBe("large");
});
