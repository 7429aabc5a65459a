import { openDatabase } from "../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import { sampleEvent, secretOf } from "../../test/support/samples.ts";
import { seededRandom } from "../../test/support/seeded-random.ts";
import { expect, test } from "vitest";
import { eachTally } from "../../test/support/open-tally.ts";
import { contribute, fillCalvados } from "../../test/support/events/rollup-sample.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import { EventIndex } from "./event-index.ts";

let index: EventIndex;
let nowMs = 0;
const tally = eachTally(async (opened) => {
  index = new EventIndex(opened.store, () => nowMs);
  await fillCalvados(opened);
});

const calvados = { country: "FR", region: "28", department: "14" };

const filesOfCalvados = async () => {
  const made = await index.rollup(await loadTerritories(), calvados, 2026);
  return made?.rollup.totals?.files?.sum;
};

test("a roll-up changes only with a batch of one of its events, and by that whole batch", async () => {
  // 3 × 10 in Caen and 3 × 5 in Calvados, where a fourth contribution is pending
  expect(await filesOfCalvados()).toBe("45");
  await contribute(tally, "CALVADOS", [5], 5);
  await contribute(tally, "CAEN", [4, 5], 10);
  nowMs += 1000;
  expect(await filesOfCalvados()).toBe("45");
  await contribute(tally, "CALVADOS", [6], 5);
  nowMs += 1000;
  // The fourth to sixth of Calvados together: 3 × 5
  expect(await filesOfCalvados()).toBe("60");
});

test("events are read again at most once a second", async () => {
  expect(await filesOfCalvados()).toBe("45");
  await contribute(tally, "CAEN", [4, 5, 6], 10);
  nowMs += 999;
  expect(await filesOfCalvados()).toBe("45");
  nowMs += 1;
  expect(await filesOfCalvados()).toBe("75");
});

test("while many events are read for the first time, no part of a sum is shown", async () => {
  const codes = Array.from({ length: 600 }, (_, number) => `NONE${number}`);
  tally.store.listCodes = async () => [...codes, "DEMO", "CAEN", "CALVADOS"];
  expect(await filesOfCalvados()).toBeUndefined();
  expect(await index.demonstrations()).toEqual([]);
  await index.load();
  expect(await filesOfCalvados()).toBe("45");
  expect((await index.demonstrations()).map(({ code }) => code)).toEqual(["DEMO"]);
});

test("a request is answered before many events are read for the first time", async () => {
  const readings: string[] = [];
  const codes = Array.from({ length: 600 }, (_, number) => `NONE${number}`);
  const counted = new EventIndex(
    {
      ...tally.store,
      listCodes: async () => codes,
      readEvent: async (code: string) => void readings.push(code),
    },
    () => nowMs,
  );
  await loadTerritories();
  expect(await counted.current()).toEqual([]);
  await new Promise(setImmediate);
  expect(readings).toEqual([]);
  await counted.load();
  expect(readings).toEqual(codes);
});

test("only events that changed are read again, and only their territories get a new version", async () => {
  const territories = await loadTerritories();
  const readings: string[] = [];
  const counted = new EventIndex(
    {
      ...tally.store,
      readPublished(code: string) {
        readings.push(code);
        return tally.store.readPublished(code);
      },
    },
    () => nowMs,
  );
  const brest = { country: "FR", region: "53", department: "29" };
  const ask = () =>
    Promise.all([calvados, brest].map((codes) => counted.rollup(territories, codes, 2026)));
  const before = await ask();
  expect(readings).toHaveLength(6);
  await contribute(tally, "CAEN", [4, 5, 6], 10);
  nowMs += 1000;
  const after = await ask();
  expect(readings.slice(6)).toEqual(["CAEN"]);
  expect(after[0]!.version).not.toBe(before[0]!.version);
  expect(after[1]).toBe(before[1]);
});

test("an event that another process created or closed is found", async () => {
  await index.demonstrations();
  const command = createSqliteStore(
    openDatabase(tally.database.location()!),
    () => tally.time.nowMs,
  );
  await command.createEvent(
    sampleEvent({ code: "DEMO2", isDemonstration: true, name: { fr: "Deux", en: "Two" } }),
  );
  await command.stop();
  nowMs += 1000;
  expect((await index.demonstrations()).map(({ code }) => code)).toEqual(["DEMO", "DEMO2"]);
});

test("a change by another process is found after the storage has failed", async () => {
  let version = 1;
  let isFailing = false;
  const failing = new EventIndex(
    {
      ...tally.store,
      foreignVersion: () => version,
      listCodes: () => (isFailing ? Promise.reject(new Error("no")) : tally.store.listCodes()),
      onChange: () => () => undefined,
    },
    () => nowMs,
  );
  await failing.demonstrations();
  await tally.store.createEvent(sampleEvent({ code: "DEMO2", isDemonstration: true }));
  version = 2;
  isFailing = true;
  nowMs += 1000;
  await expect(failing.demonstrations()).rejects.toThrow("no");
  isFailing = false;
  nowMs += 1000;
  expect((await failing.demonstrations()).map(({ code }) => code)).toEqual(["DEMO", "DEMO2"]);
});

test("sums kept up to date equal those of the same events read anew", async () => {
  const territories = await loadTerritories();
  const random = seededRandom(7);
  const codes = ["CAEN", "FEWCAEN", "CALVADOS", "BREST", "OLDCAEN"];
  const places = [
    { country: "FR" },
    calvados,
    { country: "FR", region: "28", department: "14", epci: "200065597" },
    { country: "FR", region: "53" },
  ];
  for (let round = 0; round < 15; round += 1) {
    const code = codes[random(codes.length)]!;
    const people = [1, 2, 3].map((person) => 100 + 10 * round + person);
    if (random(4) === 0) await tally.store.close(code);
    else await contribute(tally, code, people, random(50));
    await tally.store.desk.add(code, 0, [
      { id: secretOf(1000 + round), kind: "weight", grams: random(9000) },
    ]);
    tally.time.nowMs += 1000;
    nowMs += 1000;
    const anew = new EventIndex(tally.store, () => nowMs);
    for (const place of places) {
      const kept = await index.rollup(territories, place, 2026);
      expect(kept?.rollup).toEqual((await anew.rollup(territories, place, 2026))?.rollup);
    }
  }
});

test("the current events are chosen again only after published figures have changed", async () => {
  const before = await index.current();
  await contribute(tally, "CALVADOS", [5], 5);
  nowMs += 1000;
  expect(await index.current()).toBe(before);
  await contribute(tally, "CALVADOS", [6], 5);
  nowMs += 1000;
  expect(await index.current()).not.toBe(before);
});
