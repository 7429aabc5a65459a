import type { DeskCount } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { countDesk } from "./desk-counts.ts";
import type { OwnEntry } from "./desk-queue.ts";

const collected = {
  devices: { laptop: { working: "8", broken: "1" } },
  grams: "100000",
  pieces: "20",
};
const laptop: DeskCount = { id: "a", kind: "devices", type: "laptop", state: "working", count: 1 };
const weight: DeskCount = { id: "b", kind: "weight", grams: 14_200, pieces: 9 };
const entry = (count: DeskCount, isSent: boolean, isUndone: boolean): OwnEntry => ({
  count,
  atMs: 0,
  isSent,
  isUndone,
});

test("unsent entries are added to the tally's totals, and sent entries are not added again", () => {
  const { devices, grams, pieces } = countDesk(collected, [
    entry(laptop, false, false),
    entry(laptop, false, false),
    entry(laptop, true, false),
    entry(weight, false, false),
  ]);
  // Received plus unsent: 8 + 2 devices, 100 + 14.2 kg, 20 + 9 pieces.
  expect(devices.laptop).toEqual({ working: 10n, broken: 1n });
  expect(devices.screen).toEqual({ working: 0n, broken: 0n });
  expect([grams, pieces]).toEqual([114_200n, 29n]);
});

test("an undone entry is subtracted only if the tally still counts it", () => {
  const { devices, grams } = countDesk(collected, [
    entry(laptop, true, true),
    entry(laptop, false, true),
    entry(weight, true, true),
  ]);
  expect(devices.laptop.working).toBe(7n);
  expect(grams).toBe(85_800n);
});
