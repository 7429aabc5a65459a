import type { Participation } from "@digital-cleanup/challenge";
import {
  testParticipant,
  testSecret,
} from "@digital-cleanup/challenge/testing/participant-contract.ts";
import { testTakePlace } from "@digital-cleanup/challenge/testing/place-contract.ts";
import { describe, expect, test } from "vitest";
import { openParticipationStore } from "./participation-store.ts";
import { testBrowserStorage } from "./test-browser-storage.ts";

type TestStorage = ReturnType<typeof testBrowserStorage>;
const open = (storage: TestStorage) => openParticipationStore(() => storage, "part");
const refusing = () => {
  throw new Error("denied");
};
const participation = (changes: Partial<Participation> = {}): Participation => ({
  secret: testSecret,
  lastSeq: 0,
  ...changes,
});

const newDevice = () => {
  const storage = testBrowserStorage({ part: JSON.stringify(participation()) });
  return { open: () => open(storage), leave: () => open(storage).forget() };
};
describe("a participant with the page's storage", () => {
  testParticipant(newDevice);
  testTakePlace(newDevice);
});

const newPage = () => {
  const store = openParticipationStore(refusing, "part");
  store.change(() => participation());
  return { open: () => store, leave: store.forget };
};
describe("a participant of a page that can store nothing", () => {
  testParticipant(newPage);
  testTakePlace(newPage);
});

test("nothing is stored before something is typed, and the secret then stays", () => {
  const storage = testBrowserStorage();
  const store = open(storage);
  const { secret } = store.read();
  expect(storage.stored.size).toBe(0);
  store.change((stored) => ({ ...stored, draft: { files: "3" } }));
  expect(open(storage).read()).toEqual({ secret, lastSeq: 0, draft: { files: "3" } });
});

test("the changes of two tabs are both kept", () => {
  const storage = testBrowserStorage();
  const [one, other] = [open(storage), open(storage)];
  other.read();
  one.change((stored) => ({ ...stored, draft: { files: "3" } }));
  other.change((stored) => ({ ...stored, draft: { ...stored.draft, apps: "1" } }));
  expect(one.read().draft).toEqual({ files: "3", apps: "1" });
  expect(one.read().secret).toBe(other.read().secret);
});

test("state is read completely, with the exact pending request", () => {
  const body = `{\n  "secret": "${testSecret}",\n  "seq": 3,\n  "totals": {}\n}`;
  const row = {
    secret: testSecret,
    lastSeq: 3,
    placeKey: "the key",
    place: { message: "m".repeat(86), signature: "s".repeat(342) },
    draft: { files: "1 200", "unit.bytes.other": "MB" },
    received: {
      answer: { seq: 2, totals: null, standing: "withdrawn", published: null, figures: {} },
      atMs: 1_805_000_000_000,
    },
    sentAtMs: 1_804_999_999_000,
    waiting: {
      kind: "contribution",
      seq: 3,
      request: {
        method: "PUT",
        url: "https://menage.exemple.fr/api/events/BRUME27/contribution",
        body,
      },
      confirmedAtMs: 1_805_000_000_000,
      attempts: 2,
      nextTryAtMs: 1_805_000_015_000,
      trouble: "unreachable",
      lastTryAtMs: 1_805_000_000_500,
    },
  };
  expect(open(testBrowserStorage({ part: JSON.stringify(row) })).read()).toEqual(row);
});

test("the rights are read even if nothing else can be", () => {
  const odd = { ...participation({ lastSeq: 4 }), waiting: { kind: "of a later version" } };
  const read = open(testBrowserStorage({ part: JSON.stringify(odd) })).read();
  expect(read).toEqual(participation({ lastSeq: 4 }));
  expect(open(testBrowserStorage({ part: "not JSON" })).read().lastSeq).toBe(0);
});

test("a place and the question of a ticket are read even if the rest cannot be", () => {
  const place = { message: "m".repeat(86), signature: "s".repeat(342) };
  const prepared = { message: "m".repeat(86), blinded: "b".repeat(342), inverse: "i".repeat(342) };
  const placed = participation({ placeKey: "the key", place });
  const asking = participation({ askedPlace: { ticket: "ABCDEFGHJKLMNPQR", prepared } });
  for (const stored of [placed, asking]) {
    const odd = { ...stored, received: "of a later version" };
    expect(open(testBrowserStorage({ part: JSON.stringify(odd) })).read()).toEqual(stored);
  }
});

test("without storage the page works for this visit and reports it", () => {
  const store = openParticipationStore(refusing, "part");
  const { secret } = store.read();
  expect(store.isPersistent()).toBe(false);
  store.change((stored) => ({ ...stored, lastSeq: 1 }));
  expect(store.read()).toEqual({ secret, lastSeq: 1 });
  expect(open(testBrowserStorage()).isPersistent()).toBe(true);
});

test("nothing of this visit is lost when the storage is full", () => {
  const storage = { ...testBrowserStorage(), setItem: refusing };
  const store = openParticipationStore(() => storage, "part");
  store.change((stored) => ({ ...stored, lastSeq: 1 }));
  expect([store.read().lastSeq, store.isPersistent()]).toEqual([1, false]);
});

test("forgetting removes everything, and the next participation has another secret", () => {
  const storage = testBrowserStorage();
  const store = open(storage);
  store.change((stored) => ({ ...stored, lastSeq: 1 }));
  const before = store.read().secret;
  store.forget();
  expect(storage.stored.size).toBe(0);
  expect(store.read().lastSeq).toBe(0);
  expect(store.read().secret).not.toBe(before);
});
