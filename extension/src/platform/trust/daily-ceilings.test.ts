import type { CountedAction } from "@digital-cleanup/challenge";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dailyCeilings, fitUnderCeilings } from "./daily-ceilings.ts";

const day = "2026-11-27";
const emails = (count: number, bytes?: number): CountedAction => ({
  id: "00000000-0000-4000-8000-000000000000",
  day,
  feature: "mail",
  kind: "emails",
  count,
  ...(bytes !== undefined && { bytes, category: "mail" as const }),
  method: "measured",
});

test("an action is counted up to what is left of the day", () => {
  expect(fitUnderCeilings(emails(300, 9000), [])).toEqual(emails(300, 9000));
  // 100,000 − 99,800 = 200
  expect(fitUnderCeilings(emails(300), [emails(99_800)])).toEqual(emails(200));
  expect(fitUnderCeilings(emails(300), [emails(100_000)])).toBeUndefined();
  // 100 GB − 99.999 GB = 1 MB
  expect(fitUnderCeilings(emails(3, 5e9), [emails(3, 99_999_000_000)])).toEqual(
    emails(3, 1_000_000),
  );
});

test("other days and other features leave the whole day", () => {
  const before = [
    { ...emails(100_000), day: "2026-11-26" },
    { ...emails(100_000), feature: "declare" },
  ];
  expect(fitUnderCeilings(emails(300), before)).toEqual(emails(300));
});

test("however many actions are reported, no day exceeds its ceilings", () => {
  const claims = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1e13 })),
  );
  fc.assert(
    fc.property(claims, (all) => {
      const counted: CountedAction[] = [];
      for (const [count, bytes] of all) {
        const fitting = fitUnderCeilings(emails(count, bytes), counted);
        if (fitting) counted.push(fitting);
      }
      const total = (of: (action: CountedAction) => number) =>
        counted.reduce((sum, action) => sum + of(action), 0);
      expect(total(({ count }) => count)).toBeLessThanOrEqual(dailyCeilings.emails);
      expect(total(({ bytes = 0 }) => bytes)).toBeLessThanOrEqual(dailyCeilings.bytes);
    }),
  );
});
