import { defaultCeilings, zeroTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { findWarnings } from "./field-warnings.ts";

const declaring = (change: (declared: ReturnType<typeof zeroTotals>["declared"]) => void) => {
  const totals = zeroTotals();
  change(totals.declared);
  return totals;
};

test("ordinary amounts raise no warning", () => {
  const totals = declaring((declared) => {
    declared.files = 20_000;
    declared.bytes = 400_000_000_000;
    declared.devices = { smartphone: { working: 12, broken: 8 } };
  });
  expect(findWarnings(totals, defaultCeilings).size).toBe(0);
});

test("amounts that one person rarely reaches raise a warning", () => {
  const totals = declaring((declared) => {
    declared.files = 20_001;
    // 12 + 8 + 1
    declared.devices = {
      smartphone: { working: 12, broken: 8 },
      screen: { working: 0, broken: 1 },
    };
  });
  expect([...findWarnings(totals, defaultCeilings)]).toEqual([
    ["files", "large"],
    ["devices", "large"],
  ]);
});

test("measured and declared amounts together raise the warning about the ceiling", () => {
  const totals = declaring((declared) => (declared.files = 150_000));
  totals.measured.files = 60_000;
  // 150,000 + 60,000 are more than 200,000
  expect(findWarnings(totals, defaultCeilings).get("files")).toBe("aboveLimit");
  const raised = { ...defaultCeilings, files: 210_000 };
  expect(findWarnings(totals, raised).get("files")).toBe("large");
});

test("a terabyte raises no warning if the ceiling allows it, and a byte more does", () => {
  const ceilings = { ...defaultCeilings, bytes: 10_000_000_000_000 };
  const of = (bytes: number) => declaring((declared) => (declared.bytes = bytes));
  expect(findWarnings(of(1_000_000_000_000), ceilings).size).toBe(0);
  expect(findWarnings(of(1_000_000_000_001), ceilings).get("bytes")).toBe("large");
});
