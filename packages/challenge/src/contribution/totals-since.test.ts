import { expect, test } from "vitest";
import type { CountedAction } from "./counted-action.ts";
import { zeroTotals } from "./totals.ts";
import { totalsSince } from "./totals-since.ts";

const action = (id: string, more: Partial<CountedAction> = {}): CountedAction => ({
  id,
  day: "2026-11-24",
  feature: "cleanup",
  kind: "files",
  count: 1,
  method: "measured",
  ...more,
});

test("no action gives zero totals", () => {
  expect(totalsSince([], "2026-11-24")).toEqual(zeroTotals());
});

test("the whole day of joining counts, and the day before does not", () => {
  const actions = [
    action("before", { day: "2026-11-23", count: 100 }),
    action("joining", { day: "2026-11-24", count: 20 }),
    action("after", { day: "2026-11-25", count: 3 }),
  ];
  // 20 + 3 = 23
  expect(totalsSince(actions, "2026-11-24").measured.files).toBe(23);
});

test("measured and declared amounts stay separate", () => {
  const totals = totalsSince(
    [
      action("a", { kind: "emails", count: 312 }),
      action("b", { kind: "emails", count: 150, method: "declared" }),
    ],
    "2026-11-24",
  );
  expect([totals.measured.emails, totals.declared.emails]).toEqual([312, 150]);
});

test("bytes add up by category, and those without a category are other", () => {
  const { measured } = totalsSince(
    [
      action("a", { bytes: 300, category: "media" }),
      action("b", { bytes: 40, category: "media" }),
      action("c", { bytes: 5 }),
    ],
    "2026-11-24",
  );
  // media 300 + 40 = 340; 340 + 5 = 345
  expect(measured.bytes).toBe(345);
  expect(measured.bytesByCategory).toEqual({ media: 340, other: 5 });
});

test("a reversal cancels its whole action and does not count itself", () => {
  const actions = [
    action("a", { count: 10, bytes: 900 }),
    action("b", { count: 2, bytes: 50 }),
    action("undo-a", { count: 10, bytes: 900, reverses: "a" }),
  ];
  const { measured } = totalsSince(actions, "2026-11-24");
  expect([measured.files, measured.bytes]).toEqual([2, 50]);
});

test("reversing an action from before joining changes nothing", () => {
  const actions = [
    action("old", { day: "2026-11-20", count: 7 }),
    action("undo-old", { count: 7, reverses: "old" }),
  ];
  expect(totalsSince(actions, "2026-11-24")).toEqual(zeroTotals());
});

test("devices count by type and state, with their mass", () => {
  const phone = { type: "smartphone", owner: "mine", grams: 180 } as const;
  const devices = (id: string, count: number, state: "working" | "broken") =>
    action(id, {
      kind: "devices",
      count,
      method: "declared",
      device: { ...phone, state, destination: state === "working" ? "reuse" : "recycling" },
    });
  const { declared } = totalsSince(
    [devices("a", 2, "working"), devices("b", 1, "broken")],
    "2026-11-24",
  );
  expect(declared.devices).toEqual({ smartphone: { working: 2, broken: 1 } });
  // An action's grams are those of all its devices: 180 + 180 = 360
  expect(declared.grams).toBe(360);
  expect(declared.files).toBe(0);
});
