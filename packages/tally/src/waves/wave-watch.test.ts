import { expect, test } from "vitest";
import { eachTally } from "../../test/support/open-tally.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { StorageUnavailable } from "../storage/database.ts";
import { createWaveWatch, type WaveWatch } from "./wave-watch.ts";

// Midnight in Paris is 23:00 in UTC.
const lateMs = Date.UTC(2026, 10, 21, 22, 59, 59);
const tally = eachTally(async (opened) => {
  opened.time.nowMs = lateMs;
  for (const code of ["BRUME", "AUTRE"]) await opened.store.createEvent(sampleEvent({ code }));
});

const open = () => createWaveWatch(tally.store, () => tally.time.nowMs);
const count = (watch: WaveWatch, code: string, times: number) => {
  for (let time = 0; time < times; time += 1) watch.count(code);
};
const wave = (startedAt: string, contributions: number, busiestBefore: number) => ({
  startedAt,
  minutes: 1,
  contributions,
  busiestBefore,
});

test("each event has its own past, and a wave has the minute in which it started", () => {
  const watch = open();
  count(watch, "BRUME", 40);
  tally.time.nowMs += 60_000;
  count(watch, "BRUME", 120);
  count(watch, "AUTRE", 120);
  expect(watch.waves("BRUME")).toEqual([]);
  expect(watch.waves("NOBODY")).toEqual([]);
  expect(watch.waves("AUTRE")).toEqual([wave("2026-11-21T23:00Z", 120, 20)]);
});

test("the past survives a restart: the busiest minute, and waves with their day in the event's time zone", async () => {
  const before = open();
  count(before, "BRUME", 40);
  count(before, "AUTRE", 130);
  await before.save();
  tally.time.nowMs += 60_000;
  count(before, "AUTRE", 20);
  tally.time.nowMs += 60_000;
  count(before, "AUTRE", 140);
  await before.save();

  const after = open();
  await after.load();
  const waves = [wave("2026-11-21", 130, 20), wave("2026-11-22", 140, 20)];
  expect(after.waves("AUTRE")).toEqual(waves);
  count(after, "BRUME", 200);
  expect(after.waves("BRUME")).toEqual([]);
  count(after, "BRUME", 1);
  expect(after.waves("BRUME")).toEqual([wave("2026-11-21T23:01Z", 201, 40)]);
  count(after, "AUTRE", 150);
  expect(after.waves("AUTRE")).toEqual([...waves, wave("2026-11-21T23:01Z", 150, 20)]);
});

test("nothing is stored of an event with usual minutes only, and nothing twice", async () => {
  const watch = open();
  const saves: string[] = [];
  const { save } = tally.store.rates;
  tally.store.rates.save = (code, rate) => {
    saves.push(code);
    return save(code, rate);
  };
  count(watch, "BRUME", 20);
  count(watch, "AUTRE", 21);
  await watch.save();
  await watch.save();
  tally.time.nowMs += 60_000;
  count(watch, "AUTRE", 21);
  await watch.save();
  expect(saves).toEqual(["AUTRE"]);
});

test("what could not be stored is stored at the next call", async () => {
  const watch = open();
  count(watch, "BRUME", 30);
  const { save } = tally.store.rates;
  tally.store.rates.save = () => Promise.reject(new StorageUnavailable("full"));
  await watch.save();
  tally.store.rates.save = save;
  await watch.save();
  expect((await tally.store.rates.readAll()).get("BRUME")).toEqual({ busiest: 30, waves: [] });
});
