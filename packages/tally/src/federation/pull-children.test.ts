import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../test/support/open-tally.ts";
import { contribute } from "../../test/support/events/rollup-sample.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { createEventIndex } from "../rollup/event-index.ts";
import { loadTerritories } from "../territories/load-territories.ts";
import { createPulledFiles, readChildren } from "./children-folder.ts";
import { createChildren } from "./pull-children.ts";
import { DocumentTooLarge } from "./fetch-signed.ts";
import { readPage } from "./read-page.ts";
import { createSignedStates } from "./signed-states.ts";
import { newSigningKey, readPrivateKey, signDocument } from "./signing-key.ts";

const { privateKey, publicKey } = newSigningKey();
const host = "127.0.0.1:4680";
let child: OpenTally;
let parent: OpenTally;
let folder = "";
/** What the child answers behind a code; undefined if it is silent. */
let answer: ((after?: string) => Promise<string>) | undefined;
/** What the operator is told. */
let dropped: string[] = [];
/** How often the child was asked. */
let asked = 0;

beforeEach(async () => {
  [child, parent] = [await openTally(), await openTally()];
  folder = mkdtempSync(join(tmpdir(), "tally-children-"));
  writeFileSync(
    join(folder, "brume.json"),
    JSON.stringify({ name: "Brume", address: `http://${host}`, key: publicKey }),
  );
  answer = signedBy(privateKey);
  [dropped, asked] = [[], 0];
  const territory = { country: "FR", commune: "14118" };
  await child.store.createEvent(sampleEvent({ territory }));
  await child.store.createEvent(sampleEvent({ code: "FEWER", territory }));
  await child.store.createEvent(sampleEvent({ code: "DEMO", territory, isDemonstration: true }));
  await contribute(child, "BRUME", [1, 2, 3], 10);
  await contribute(child, "FEWER", [1, 2], 1000);
  await contribute(child, "DEMO", [1, 2, 3], 100_000);
});
afterEach(async () => {
  await child.close();
  await parent.close();
  rmSync(folder, { recursive: true });
});

function signedBy(key: string) {
  const read = createSignedStates(child.store, readPrivateKey(key)!, host, () => 0);
  return async (after?: string) => Buffer.from((await read(after)).body).toString();
}
const signal = new AbortController().signal;

/** A parent that starts: it has what was pulled before. */
async function start() {
  const index = createEventIndex(parent.store, () => parent.time.nowMs);
  const children = createChildren({
    children: readChildren(folder),
    files: createPulledFiles(folder),
    fetchText: async ({ searchParams }) => {
      asked += 1;
      if (!answer) throw new Error("silent");
      return answer(searchParams.get("after") ?? undefined);
    },
    reader: { read: async (job) => readPage(job), stop: async () => undefined },
    replace: index.replaceForeign,
    reportDropped: ({ name }, refusal) => dropped.push(`${name} ${refusal}`),
    clock: () => parent.time.nowMs,
  });
  await children.load();
  const rollup = async () =>
    (await index.rollup(await loadTerritories(), {
      country: "FR",
      region: "28",
      department: "14",
    }))!.rollup;
  return { children, pull: () => children.pullAll(signal), rollup };
}

test("a parent adds what its child published, however often it is pulled, and after a start", async () => {
  const { pull, rollup, children } = await start();
  expect((await rollup()).events).toBe(0);
  await pull();
  await pull();
  const first = await rollup();
  // FEWER has two contributions, below K; the demonstration stays out.
  expect(first).toMatchObject({
    events: 1,
    participations: 3,
    totals: { files: { sum: "30" } },
    listedEvents: [],
  });
  expect(children.list()).toEqual([
    { name: "Brume", address: `http://${host}`, events: 1, pulledOn: "2026-11-21" },
  ]);
  answer = undefined;
  expect(await (await start()).rollup()).toEqual(first);
});

test("a silent child keeps what it published, and shows since when it is silent", async () => {
  const { pull, rollup, children } = await start();
  await pull();
  answer = undefined;
  parent.time.nowMs += 86_400_000;
  await pull();
  parent.time.nowMs += 86_400_000;
  await pull();
  expect(children.list()).toMatchObject([
    { events: 1, pulledOn: "2026-11-21", trouble: { kind: "unreachable", since: "2026-11-22" } },
  ]);
  expect((await rollup()).participations).toBe(3);
  answer = signedBy(privateKey);
  await pull();
  expect(children.list()[0]).not.toHaveProperty("trouble");
});

test("nothing is taken of a document with another signature, or that is none", async () => {
  const { pull, rollup, children } = await start();
  const refusedAs = async (text: string) => {
    answer = async () => text;
    await pull();
    return children.list()[0]!.trouble?.kind;
  };
  expect(await refusedAs(await signedBy(newSigningKey().privateKey)())).toBe("signature");
  const signed = JSON.parse(await signedBy(privateKey)()) as { document: string };
  const forged = signed.document.replace('"30"', '"31"');
  expect(forged).not.toBe(signed.document);
  expect(await refusedAs(JSON.stringify({ ...signed, document: forged }))).toBe("signature");
  expect(await refusedAs("{")).toBe("unreadable");
  expect((await rollup()).events).toBe(0);
});

test("a child that was rolled back keeps its newer totals, also if the parent starts anew", async () => {
  const older = await signedBy(privateKey)();
  await contribute(child, "BRUME", [4, 5, 6, 7, 8], 10);
  child.time.nowMs += 11 * 60_000;
  await child.store.publishDue();
  answer = signedBy(privateKey);
  await (await start()).pull();
  answer = async () => older;
  const { pull, rollup, children } = await start();
  await pull();
  expect(children.list()[0]!.trouble?.kind).toBe("rolledBack");
  const newest = (await child.store.readPublished("BRUME"))!.participations.published;
  expect(newest).toBeGreaterThan(3);
  expect((await rollup()).participations).toBe(newest);
});

test("a pool of the child counts once in its department, and as no event", async () => {
  const territory = { country: "FR", commune: "14118" };
  await child.store.createEvent(sampleEvent({ code: "OTHER", territory }));
  await contribute(child, "OTHER", [1], 500);
  await child.store.close("FEWER");
  await child.store.close("OTHER");
  const { pull, rollup, children } = await start();
  await pull();
  await pull();
  // 3 × 10, and 2 × 1000 + 500 of three people
  expect(await rollup()).toMatchObject({
    events: 1,
    participations: 6,
    totals: { files: { sum: "2530" } },
    pooled: { events: 0, participations: 3, totals: { files: { sum: "2500" } } },
    wholeTerritory: { participations: 0 },
  });
  expect(children.list()[0]!.events).toBe(1);
});

test("an event that the child erased no longer counts", async () => {
  const { pull, rollup } = await start();
  await pull();
  await child.store.eraseEvent("BRUME");
  answer = signedBy(privateKey);
  await pull();
  expect(await rollup()).toMatchObject({ events: 0, participations: 0, totals: null });
});

const bad = async () => "{";

test("a child is dropped after three bad answers, is asked once a day, and comes back with a good one", async () => {
  const { pull, rollup, children } = await start();
  await pull();
  const good = answer;
  answer = bad;
  for (let pulls = 0; pulls < 5; pulls += 1) await pull();
  expect(asked).toBe(1 + 3);
  expect(dropped).toEqual(["Brume unreadable"]);
  expect(children.list()).toMatchObject([{ isDropped: true, trouble: { kind: "unreadable" } }]);
  expect((await rollup()).participations).toBe(3);
  parent.time.nowMs += 86_400_000;
  await pull();
  await pull();
  expect(asked).toBe(1 + 3 + 1);
  parent.time.nowMs += 86_400_000;
  answer = good;
  await pull();
  await pull();
  expect(asked).toBe(1 + 3 + 1 + 2);
  expect(dropped).toHaveLength(1);
  expect(children.list()[0]).not.toHaveProperty("trouble");
  expect(children.list()[0]).not.toHaveProperty("isDropped");
});

test("silence drops no child, and a good answer between bad ones neither", async () => {
  const { pull, children } = await start();
  const good = answer;
  for (const next of [bad, bad, good, bad, bad, undefined, undefined, undefined]) {
    answer = next;
    await pull();
  }
  expect(dropped).toEqual([]);
  answer = () => Promise.reject(new DocumentTooLarge());
  await pull();
  expect(dropped).toEqual(["Brume tooLarge"]);
  expect(children.list()).toMatchObject([{ isDropped: true, trouble: { kind: "tooLarge" } }]);
  // A parent that starts asks at once.
  answer = good;
  const again = await start();
  await again.pull();
  expect(again.children.list()[0]).not.toHaveProperty("trouble");
});

test("a child of many events is pulled in pages, and counts the same after a start", async () => {
  const commune = { country: "FR", commune: "14118" };
  const text = "x".repeat(300);
  const points = Array.from({ length: 50 }, () => ({
    name: text.slice(0, 200),
    address: text,
    opening: { fr: text, en: text },
  }));
  // About 60 kB each, of which eight fit into a page.
  for (let place = 10; place < 34; place += 1) {
    const code = `MANY${place}`;
    await child.store.createEvent(
      sampleEvent({ code, territory: commune, collectionPoints: points }),
    );
    await contribute(child, code, [1, 2, 3], 10);
  }
  answer = signedBy(privateKey);
  const { pull, rollup, children } = await start();
  await pull();
  expect(asked).toBeGreaterThan(2);
  expect(await rollup()).toMatchObject({ events: 25, participations: 75 });
  expect(children.list()).toMatchObject([{ events: 25 }]);
  const before = await rollup();
  answer = undefined;
  expect(await (await start()).rollup()).toEqual(before);
});

test("pages without end, and pages that leave a gap, are refused", async () => {
  const signed = (document: object) => {
    const text = JSON.stringify({ host, states: [], pools: [], ...document });
    const signature = signDocument(text, readPrivateKey(privateKey)!);
    return JSON.stringify({ schema: 2, document: text, signature });
  };
  const { pull, rollup, children } = await start();
  await pull();
  answer = async (after = "") => signed({ after, upTo: `${after}A` });
  await pull();
  expect(children.list()[0]!.trouble?.kind).toBe("tooLarge");
  answer = async (after = "") => signed(after === "" ? { upTo: "B" } : { after: "C" });
  await pull();
  expect(children.list()[0]!.trouble?.kind).toBe("unreadable");
  expect((await rollup()).participations).toBe(3);
});

test("what an earlier version kept of a child counts", async () => {
  const signed = JSON.parse(await answer!());
  const pulled = { signed, pulledOn: "2026-11-20" };
  mkdirSync(join(folder, "pulled"));
  writeFileSync(join(folder, "pulled", "brume.json"), JSON.stringify(pulled));
  answer = undefined;
  const { rollup, children } = await start();
  expect((await rollup()).participations).toBe(3);
  expect(children.list()).toMatchObject([{ events: 1, pulledOn: "2026-11-20" }]);
});

test("a folder names its invalid file, and one without children is empty", () => {
  mkdirSync(join(folder, "empty"));
  expect(readChildren(join(folder, "empty"))).toEqual([]);
  writeFileSync(join(folder, "caen.json"), JSON.stringify({ name: "Caen", address: "ftp://caen" }));
  expect(() => readChildren(folder)).toThrow(/caen\.json/);
});
