import { expect, test } from "vitest";
import { createWaveWatch } from "./wave-watch.ts";

test("each event has its own past, and a wave has the minute in which it started", () => {
  let nowMs = Date.UTC(2026, 10, 21, 13, 5, 59);
  const watch = createWaveWatch(() => nowMs);
  const count = (code: string, times: number) => {
    for (let time = 0; time < times; time += 1) watch.count(code);
  };
  count("BRUME", 40);
  nowMs += 60_000;
  count("BRUME", 120);
  count("AUTRE", 120);
  expect(watch.waves("BRUME")).toEqual([]);
  expect(watch.waves("NOBODY")).toEqual([]);
  expect(watch.waves("AUTRE")).toEqual([
    { startedAt: "2026-11-21T13:06Z", minutes: 1, contributions: 120, busiestBefore: 0 },
  ]);
});
