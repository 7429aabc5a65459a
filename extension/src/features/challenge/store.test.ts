import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { readValue, writeValues } from "../../platform/stored-values/stored-values.ts";
import { changeChallenge, participationStore, readChallenge, shownParticipation } from "./store.ts";
import {
  address,
  event,
  filesOnly,
  nowMs,
  participation,
  secret,
} from "./test-data/participation.ts";

const page = "https://menage.exemple.fr/e/BRUME27";
const stored = () => readValue("challenge");

beforeEach(emptyBrowser);

test("concurrent changes are all stored", async () => {
  await changeChallenge(() => ({ participations: [participation()] }));
  const addOne = () =>
    participationStore(page).change((current) => ({ ...current, lastSeq: current.lastSeq + 1 }));
  await Promise.all(Array.from({ length: 20 }, addOne));
  expect((await readChallenge()).participations[0]?.lastSeq).toBe(20);
});

test("a change without effect writes nothing", async () => {
  await changeChallenge(() => ({ participations: [participation()] }));
  const writes: unknown[] = [];
  fakeBrowser.storage.onChanged.addListener((changes) => writes.push(changes));
  await participationStore(page).change((current) => current);
  await participationStore("https://menage.exemple.fr/e/OTHER").change((current) => ({
    ...current,
    lastSeq: 9,
  }));
  expect(writes).toEqual([]);
});

test("an invalid entry is not shown, and its secret survives the next write", async () => {
  const strange = { ...participation(), secret: "not a secret" };
  await writeValues({
    challenge: { version: 1, joined: [strange, participation()], unread: [] },
  });
  expect((await readChallenge()).participations).toEqual([participation()]);
  await participationStore(page).change((current) => ({ ...current, lastSeq: 1 }));
  expect(await stored()).toEqual({
    version: 1,
    joined: [participation({ lastSeq: 1 })],
    unread: [strange],
  });
});

test("state is read completely, with the exact pending request", async () => {
  const body = `{\n  "secret": "${secret}",\n  "seq": 3,\n  "totals": {}\n}`;
  const row = {
    address,
    event,
    secret,
    joinedOn: "2027-03-15",
    ticket: "ABCDEFGHJKLMNPQR",
    lastSeq: 3,
    received: {
      answer: { seq: 2, totals: null, standing: "withdrawn", published: null, figures: {} },
      atMs: nowMs,
    },
    sentAtMs: nowMs,
    waiting: {
      kind: "contribution",
      seq: 3,
      request: { method: "PUT", url: `${page}/contribution`, body },
      confirmedAtMs: nowMs,
      attempts: 2,
      nextTryAtMs: nowMs + 60_000,
      trouble: "unreachable",
      lastTryAtMs: nowMs,
    },
    sendsUpdates: true,
    restored: { totals: filesOnly(40), countedIds: ["early"] },
    leftIds: ["sent"],
  };
  const left = { "https://menage.exemple.fr/e/AUTRE": ["other"] };
  const before = { version: 1, joined: [row], unread: [], shown: page, left };
  await writeValues({ challenge: before });
  expect(await readChallenge()).toEqual({ participations: [row], shown: page, left });
  await participationStore(page).change((current) => ({ ...current, sendsUpdates: false }));
  expect(await stored()).toEqual({ ...before, joined: [{ ...row, sendsUpdates: false }] });
});

test("state of a later version is kept beside what this version writes", async () => {
  const later = { version: 2, events: { anything: true } };
  await writeValues({ challenge: later });
  expect(await readChallenge()).toEqual({ participations: [] });
  await changeChallenge(() => ({ participations: [participation()] }));
  expect(await stored()).toEqual({ version: 1, joined: [participation()], unread: [later] });
});

test("the chosen event is shown, or else the one joined last", () => {
  const other = participation({ address: { baseUrl: "https://autre.exemple.fr", code: "AUTRE" } });
  expect(shownParticipation({ participations: [participation(), other], shown: page })).toEqual(
    participation(),
  );
  expect(shownParticipation({ participations: [participation(), other] })).toBe(other);
  expect(shownParticipation({ participations: [], shown: page })).toBeUndefined();
});
