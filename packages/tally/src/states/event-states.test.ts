import { expect, test } from "vitest";
import { eachTally } from "../../test/support/open-tally.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { measuredFiles, noonOf, sampleEvent } from "../../test/support/samples.ts";
import { createEventStates, type EventStates } from "./event-states.ts";

let readings: string[];
let states: EventStates;
const tally = eachTally(async (opened) => {
  readings = [];
  const counted = {
    ...opened.store,
    readPublished(code: string) {
      readings.push(code);
      return opened.store.readPublished(code);
    },
  };
  states = createEventStates(counted, () => opened.time.nowMs, 2);
  for (const code of ["BRUME", "CAEN", "BREST"])
    await opened.store.createEvent(sampleEvent({ code }));
});

test("concurrent and later requests read a state once", async () => {
  const all = await Promise.all(Array.from({ length: 50 }, () => states.read("BRUME")));
  expect(new Set([...all, await states.read("BRUME")]).size).toBe(1);
  expect(readings).toEqual(["BRUME"]);
});

test("a state is read again after a change, and its version follows what it shows", async () => {
  const before = await states.read("BRUME");
  await tally.put(1, measuredFiles(1));
  const after = await states.read("BRUME");
  expect(after?.published.participations.waiting).toBe(1);
  expect(after?.version).not.toBe(before?.version);
  // The same sequence number again changes nothing.
  await tally.put(1, measuredFiles(1));
  expect(await states.read("BRUME")).toBe(after);
});

test("a state that changes all the time is read ten times a second", async () => {
  for (let person = 1; person <= 15; person += 1) {
    await tally.put(person, measuredFiles(1));
    await states.read("BRUME");
  }
  expect(readings).toHaveLength(10);
  expect((await states.read("BRUME"))?.published.participations.received).toBe(10);
  tally.time.nowMs += 1000;
  expect((await states.read("BRUME"))?.published.participations.received).toBe(15);
});

test("a state is read again after another process has changed it", async () => {
  await states.read("BRUME");
  const command = createSqliteStore(
    openDatabase(tally.database.location()!),
    () => tally.time.nowMs,
  );
  await command.close("BRUME");
  await command.stop();
  expect((await states.read("BRUME"))?.published.state).toBe("closed");
});

test("an event closes at the end of its last day without any change", async () => {
  // 23:59:59.500 in Paris
  tally.time.nowMs = noonOf(30) + 43_199_500;
  expect((await states.read("BRUME"))?.published.state).toBe("open");
  tally.time.nowMs += 1000;
  expect((await states.read("BRUME"))?.published.state).toBe("closed");
});

test("only so many states are kept, and unknown codes displace none", async () => {
  for (const code of ["BRUME", "CAEN", "NOPE", "NONE"]) await states.read(code);
  await states.read("BRUME");
  expect(readings).toEqual(["BRUME", "CAEN"]);
  await states.read("BREST");
  await states.read("BRUME");
  expect(readings).toEqual(["BRUME", "CAEN", "BREST", "BRUME"]);
});
