import { afterEach, beforeEach, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../test/support/open-tally.ts";
import { measuredFiles, sampleEvent } from "../../test/support/samples.ts";
import { createRecentExports } from "./recent-exports.ts";

let tally: OpenTally;
let nowMs = 0;
beforeEach(async () => {
  tally = await openTally();
  await tally.store.createEvent(sampleEvent());
});
afterEach(() => tally.close());

test("an export is collected once while nothing changes, and again after a batch", async () => {
  const recentExport = createRecentExports(tally.store, () => nowMs);
  for (const person of [1, 2, 3]) await tally.put(person, measuredFiles(10));
  const first = await recentExport("BRUME");
  expect(await recentExport("BRUME")).toBe(first);
  nowMs += 1000;
  tally.time.nowMs += 1000;
  for (const person of [4, 5, 6]) await tally.put(person, measuredFiles(10));
  const second = await recentExport("BRUME");
  expect(second?.exported.batches).toHaveLength(2);
  nowMs += 61_000;
  expect(await recentExport("BRUME")).not.toBe(second);
  expect(await recentExport("NONE")).toBeUndefined();
});
