import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contribute } from "../../test/support/events/rollup-sample.ts";
import { host, openChild } from "../../test/support/pulled-child.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { readChildren } from "./children-folder.ts";
import { newSigningKey } from "./signing-key.ts";

let given: Awaited<ReturnType<typeof openChild>>;
beforeEach(async () => {
  given = await openChild();
});
afterEach(() => given.close());

test("a parent adds what its child published, however often it is pulled, and after a start", async () => {
  const { pull, rollup, children } = await given.start();
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
  const again = await given.start();
  expect(await again.rollup()).toEqual(first);
  await again.pull();
  expect(again.children.list()).toEqual(children.list());
});

test("a silent child keeps what it published, and shows since when it is silent", async () => {
  const { pull, rollup, children } = await given.start();
  await pull();
  given.answer = undefined;
  given.parent.time.nowMs += 86_400_000;
  await pull();
  given.parent.time.nowMs += 86_400_000;
  await pull();
  expect(children.list()).toMatchObject([
    { events: 1, pulledOn: "2026-11-21", trouble: { kind: "unreachable", since: "2026-11-22" } },
  ]);
  expect((await rollup()).participations).toBe(3);
  given.answer = given.signedBy(given.privateKey);
  await pull();
  expect(children.list()[0]).not.toHaveProperty("trouble");
});

test("nothing is taken of a document with another signature, or that is none", async () => {
  const { pull, rollup, children } = await given.start();
  const refusedAs = async (text: string) => {
    given.answer = async () => text;
    await pull();
    return children.list()[0]!.trouble?.kind;
  };
  expect(await refusedAs(await given.signedBy(newSigningKey().privateKey)())).toBe("signature");
  const signed = JSON.parse(await given.signedBy(given.privateKey)()) as { document: string };
  const forged = signed.document.replace('"30"', '"31"');
  expect(forged).not.toBe(signed.document);
  expect(await refusedAs(JSON.stringify({ ...signed, document: forged }))).toBe("signature");
  expect(await refusedAs("{")).toBe("unreadable");
  expect((await rollup()).events).toBe(0);
});

test("an event that was rolled back keeps its newer totals, also if the parent starts anew", async () => {
  const older = await given.signedBy(given.privateKey)();
  await contribute(given.child, "BRUME", [4, 5, 6, 7, 8], 10);
  given.child.time.nowMs += 11 * 60_000;
  await given.child.store.publishDue();
  given.answer = given.signedBy(given.privateKey);
  await (await given.start()).pull();
  given.answer = async () => older;
  const { pull, rollup, children } = await given.start();
  await pull();
  const brume = { code: "BRUME", fault: "rolledBack" };
  expect(children.list()).toMatchObject([{ refused: { count: 1, first: [brume] } }]);
  const newest = (await given.child.store.readPublished("BRUME"))!.participations.published;
  expect(newest).toBeGreaterThan(3);
  expect((await rollup()).participations).toBe(newest);
});

test("an event whose organiser voided its only batch does not count, and the others of the child do", async () => {
  const territory = { country: "FR", commune: "14118" };
  await given.child.store.createEvent(sampleEvent({ code: "CAEN", territory }));
  await contribute(given.child, "CAEN", [1, 2, 3, 4, 5, 6], 100);
  await given.child.store.close("CAEN");
  const { pull, rollup, children } = await given.start();
  await pull();
  // 3 × 10 and 6 × 100
  expect(await rollup()).toMatchObject({ events: 2, totals: { files: { sum: "630" } } });
  await given.child.store.voidBatch("BRUME", 1, "a wave");
  given.answer = given.signedBy(given.privateKey);
  for (let pulls = 0; pulls < 4; pulls += 1) await pull();
  const voided = { events: 1, participations: 6, totals: { files: { sum: "600" } } };
  expect(await rollup()).toMatchObject(voided);
  const list = children.list();
  expect(list).toEqual([
    { name: "Brume", address: `http://${host}`, events: 1, pulledOn: "2026-11-21" },
  ]);
  expect(given.dropped).toEqual([]);
  given.answer = undefined;
  const again = await given.start();
  expect(await again.rollup()).toMatchObject(voided);
  expect(again.children.list()).toEqual(list);
});

test("what was accepted counts only as long as the operator names the same key", async () => {
  await (await given.start()).pull();
  const file = join(given.folder, "brume.json");
  const named = JSON.parse(readFileSync(file, "utf8")) as object;
  writeFileSync(file, JSON.stringify({ ...named, key: newSigningKey().publicKey }));
  expect((await (await given.start()).rollup()).events).toBe(0);
});

test("an event that the child erased no longer counts", async () => {
  const { pull, rollup } = await given.start();
  await pull();
  await given.child.store.eraseEvent("BRUME");
  given.answer = given.signedBy(given.privateKey);
  await pull();
  expect(await rollup()).toMatchObject({ events: 0, participations: 0, totals: null });
});

test("a folder names its invalid file, and one without children is empty", () => {
  mkdirSync(join(given.folder, "empty"));
  expect(readChildren(join(given.folder, "empty"))).toEqual([]);
  writeFileSync(
    join(given.folder, "caen.json"),
    JSON.stringify({ name: "Caen", address: "ftp://caen" }),
  );
  expect(() => readChildren(given.folder)).toThrow(/caen\.json/);
});
