import { expect, test } from "vitest";
import { type CountedAction, countedActionSchema } from "./counted-action.ts";

const files: CountedAction = {
  id: "batch-1",
  day: "2026-11-24",
  feature: "cleanup",
  kind: "files",
  category: "media",
  count: 3,
  bytes: 4_000,
  method: "measured",
};
const laptop: CountedAction = {
  id: "laptop-1",
  day: "2026-11-24",
  feature: "devices",
  kind: "devices",
  count: 1,
  device: { type: "laptop", state: "working", owner: "mine", destination: "reuse", grams: 2_100 },
  method: "declared",
};
const refusedFields = (action: object): string[] =>
  (countedActionSchema.safeParse(action).error?.issues ?? []).map(({ path }) => path.join("."));

test("an action of kind devices needs a device, and other kinds refuse one", () => {
  const { device, ...bare } = laptop;
  expect(refusedFields(bare)).toEqual(["device"]);
  expect(refusedFields({ ...files, device })).toEqual(["device"]);
});

test.each([
  ["count", { count: 1_000_001 }],
  ["count", { count: -1 }],
  ["bytes", { bytes: 10_000_000_000_001 }],
  ["bytes", { bytes: 0.5 }],
  ["day", { day: "2026-02-30" }],
  ["feature", { feature: "Cleanup" }],
  ["method", { method: "guessed" }],
])("a wrong %s is named", (field, change) => {
  expect(refusedFields({ ...files, ...change })).toEqual([field]);
});

test("a field outside of the contract is refused", () => {
  expect(countedActionSchema.safeParse({ ...files, path: "a/b.jpg" }).success).toBe(false);
});
