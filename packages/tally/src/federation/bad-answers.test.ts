import { afterEach, beforeEach, expect, test } from "vitest";
import { contribute } from "../../test/support/events/rollup-sample.ts";
import { host, openChild } from "../../test/support/pulled-child.ts";
import { sampleEvent } from "../../test/support/samples.ts";
import { DocumentTooLarge } from "./fetch-signed.ts";
import { readPrivateKey, signDocument } from "./signing-key.ts";

let given: Awaited<ReturnType<typeof openChild>>;
beforeEach(async () => {
  given = await openChild();
});
afterEach(() => given.close());

const bad = async () => "{";

test("a child is dropped after three bad answers, is asked once a day, and comes back with a good one", async () => {
  const { pull, rollup, children } = await given.start();
  await pull();
  const good = given.answer;
  given.answer = bad;
  for (let pulls = 0; pulls < 5; pulls += 1) await pull();
  expect(given.asked).toBe(1 + 3);
  expect(given.dropped).toEqual(["Brume unreadable"]);
  expect(children.list()).toMatchObject([{ isDropped: true, trouble: { kind: "unreadable" } }]);
  expect((await rollup()).participations).toBe(3);
  given.parent.time.nowMs += 86_400_000;
  await pull();
  await pull();
  expect(given.asked).toBe(1 + 3 + 1);
  given.parent.time.nowMs += 86_400_000;
  given.answer = good;
  await pull();
  await pull();
  expect(given.asked).toBe(1 + 3 + 1 + 2);
  expect(given.dropped).toHaveLength(1);
  expect(children.list()[0]).not.toHaveProperty("trouble");
  expect(children.list()[0]).not.toHaveProperty("isDropped");
});

test("silence drops no child, and a good answer between bad ones neither", async () => {
  const { pull, children } = await given.start();
  const good = given.answer;
  for (const next of [bad, bad, good, bad, bad, undefined, undefined, undefined]) {
    given.answer = next;
    await pull();
  }
  expect(given.dropped).toEqual([]);
  given.answer = () => Promise.reject(new DocumentTooLarge());
  await pull();
  expect(given.dropped).toEqual(["Brume tooLarge"]);
  expect(children.list()).toMatchObject([{ isDropped: true, trouble: { kind: "tooLarge" } }]);
  // A parent that starts asks at once.
  given.answer = good;
  const again = await given.start();
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
    await given.child.store.createEvent(
      sampleEvent({ code, territory: commune, collectionPoints: points }),
    );
    await contribute(given.child, code, [1, 2, 3], 10);
  }
  given.answer = given.signedBy(given.privateKey);
  const { pull, rollup, children } = await given.start();
  await pull();
  expect(given.asked).toBeGreaterThan(2);
  expect(await rollup()).toMatchObject({ events: 25, participations: 75 });
  expect(children.list()).toMatchObject([{ events: 25 }]);
  const before = await rollup();
  given.answer = undefined;
  expect(await (await given.start()).rollup()).toEqual(before);
});

test("pages without end, and pages that leave a gap, are refused", async () => {
  const signed = (document: object) => {
    const text = JSON.stringify({ host, states: [], after: "", ...document });
    const signature = signDocument(text, readPrivateKey(given.privateKey)!);
    return JSON.stringify({ schema: 1, document: text, signature });
  };
  const { pull, rollup, children } = await given.start();
  await pull();
  given.answer = async (after = "") => signed({ after, upTo: `${after}A` });
  await pull();
  expect(children.list()[0]!.trouble?.kind).toBe("tooLarge");
  given.answer = async (after = "") => signed(after === "" ? { upTo: "B" } : { after: "C" });
  await pull();
  expect(children.list()[0]!.trouble?.kind).toBe("unreadable");
  expect((await rollup()).participations).toBe(3);
});
