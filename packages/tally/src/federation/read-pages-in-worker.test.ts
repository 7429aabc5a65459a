import { setImmediate } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { createPageReader } from "./read-pages-in-worker.ts";
import { newSigningKey, readPrivateKey, signDocument } from "./signing-key.ts";

const { privateKey, publicKey: key } = newSigningKey();
const reader = createPageReader(new URL("read-page-worker.ts", import.meta.url));
afterAll(() => reader.stop());

function signed(document: string): string {
  const signature = signDocument(document, readPrivateKey(privateKey)!);
  return JSON.stringify({ schema: 1, document, signature });
}

/** How often this thread could do something else meanwhile. */
async function countTurns(work: Promise<unknown>): Promise<number> {
  const done = work.then(() => false);
  let turns = 0;
  while (await Promise.race([done, setImmediate(true)])) turns++;
  return turns;
}

const fill = (element: string): string =>
  Array.from({ length: Math.floor(1_900_000 / (element.length + 1)) }, () => element).join();
const list = (elements: string) => `{"host":"a","states":[${elements}],"after":""}`;
const event = (field: string) => list(`{"event":{${field}},"published":{}}`);

test("an empty page is read", async () => {
  const text = signed(`{"host":"a","states":[],"after":""}`);
  expect(await reader.read({ text, key })).toMatchObject({ host: "a", events: [], after: "" });
});

test("an event of which only the code can be read is named, and a page of many is refused", async () => {
  const unreadable = (count: number) =>
    Array.from({ length: count }, (_, n) => `{"event":{"code":"CAEN${n}"}}`).join();
  const read = (count: number) => reader.read({ text: signed(list(unreadable(count))), key });
  expect(await read(1)).toMatchObject({ events: [{ code: "CAEN0" }] });
  expect(await read(101)).toBe("unreadable");
});

test.each([
  ["wrong events", list(fill("0"))],
  ["empty events", list(fill("{}"))],
  ["an event of wrong challenges", event(`"challenges":[${fill("0")}]`)],
  ["an event of wrong points", event(`"collectionPoints":[${fill("[]")}]`)],
  ["lists in lists", list(`${"[".repeat(900_000)}${"]".repeat(900_000)}`)],
  ["half a document", `{"host":"a","states":[${fill("0")}`],
])("2 MB of %s are refused on another thread", async (_, document) => {
  const text = signed(document);
  const reading = reader.read({ text, key });
  expect(await countTurns(reading)).toBeGreaterThan(20);
  expect(await reading).toBe("unreadable");
});
