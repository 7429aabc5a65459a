import { expect, test } from "vitest";
import { openPartStore } from "./part-store.ts";
import { holding, secret, sending, somePart } from "./test-part.ts";

function memory(before: Record<string, string> = {}) {
  const kept = new Map(Object.entries(before));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}
const open = (storage: ReturnType<typeof memory>) => openPartStore(() => storage, "part");
const refusing = () => {
  throw new Error("denied");
};

test("nothing is stored before something is typed, and the secret drawn then stays", () => {
  const storage = memory();
  const store = open(storage);
  const drawn = store.read().secret;
  expect(storage.kept.size).toBe(0);
  store.change((part) => ({ ...part, draft: { files: "3" } }));
  expect(open(storage).read()).toEqual({ secret: drawn, lastSeq: 0, draft: { files: "3" } });
});

test("two tabs change the same part, one after the other", () => {
  const storage = memory();
  const [one, other] = [open(storage), open(storage)];
  other.read();
  one.change((part) => ({ ...part, draft: { files: "3" } }));
  other.change((part) => ({ ...part, draft: { ...part.draft, apps: "1" } }));
  expect(one.read().draft).toEqual({ files: "3", apps: "1" });
  expect(one.read().secret).toBe(other.read().secret);
});

test("what waits survives the page to the letter", () => {
  const storage = memory();
  const waiting = sending(somePart(), 10);
  open(storage).change(() => waiting);
  expect(open(storage).read()).toEqual(waiting);
});

test("the right to change and withdraw outlives whatever else cannot be read", () => {
  const odd = { ...somePart({ lastSeq: 4 }), waiting: { kind: "of a later version" } };
  expect(open(memory({ part: JSON.stringify(odd) })).read()).toEqual({ secret, lastSeq: 4 });
  expect(open(memory({ part: "not JSON" })).read().lastSeq).toBe(0);
});

test("a place and the question of a ticket outlive it, too", () => {
  const place = { message: "m".repeat(86), signature: "s".repeat(342) };
  const prepared = { message: "m".repeat(86), blinded: "b".repeat(342), inverse: "123" };
  const placed = somePart({ placeKey: "the key", place });
  const asking = somePart({ askedPlace: { ticket: "ABCDEFGHJKLMNPQR", prepared } });
  for (const part of [placed, asking]) {
    const odd = { ...part, received: "of a later version" };
    expect(open(memory({ part: JSON.stringify(odd) })).read()).toEqual(part);
  }
});

test("without storage the page works for this visit and says so", () => {
  const store = openPartStore(refusing, "part");
  const drawn = store.read().secret;
  store.change((part) => ({ ...part, lastSeq: 1 }));
  expect(store.read()).toEqual({ secret: drawn, lastSeq: 1 });
  expect(store.isKept()).toBe(false);
  expect(open(memory()).isKept()).toBe(true);
});

test("a storage that is full loses nothing of this visit", () => {
  const storage = { ...memory(), setItem: refusing };
  const store = openPartStore(() => storage, "part");
  store.change((part) => ({ ...part, lastSeq: 1 }));
  expect([store.read().lastSeq, store.isKept()]).toEqual([1, false]);
});

test("forgetting leaves nothing behind, and the next part has another secret", () => {
  const storage = memory();
  const store = open(storage);
  const answer = holding(1, 3).value;
  store.change((part) => ({ ...part, lastSeq: 1, received: { answer, atMs: 0 } }));
  const before = store.read().secret;
  store.forget();
  expect(storage.kept.size).toBe(0);
  expect(store.read().lastSeq).toBe(0);
  expect(store.read().secret).not.toBe(before);
});
