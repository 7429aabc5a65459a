import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { eventPageOf } from "./joined-event.ts";
import { changeChallenge, changeJoined, readChallenge, shownEvent } from "./store.ts";
import { joined } from "./test-data/joined.ts";

const page = "https://menage.exemple.fr/e/BRUME27";
const stored = async () => (await fakeBrowser.storage.local.get("challenge"))["challenge"];

beforeEach(() => fakeBrowser.reset());

test("nothing stored is no event", async () => {
  expect(await readChallenge()).toEqual({ joined: [] });
});

test("what was written comes back", async () => {
  await changeChallenge(() => ({ joined: [joined()], shown: page }));
  expect(await readChallenge()).toEqual({ joined: [joined()], shown: page });
  expect(eventPageOf(joined())).toBe(page);
});

test("changes made at the same moment all stay", async () => {
  await changeChallenge(() => ({ joined: [joined()] }));
  const addOne = () =>
    changeJoined(page, (current) => ({ ...current, lastSeq: current.lastSeq + 1 }));
  await Promise.all(Array.from({ length: 20 }, addOne));
  expect((await readChallenge()).joined[0]?.lastSeq).toBe(20);
});

test("a change that changes nothing writes nothing", async () => {
  await changeChallenge(() => ({ joined: [joined()] }));
  const writes: unknown[] = [];
  fakeBrowser.storage.onChanged.addListener((changes) => writes.push(changes));
  await changeJoined(page, (current) => current);
  await changeJoined("https://menage.exemple.fr/e/OTHER", (current) => ({
    ...current,
    lastSeq: 9,
  }));
  expect(writes).toEqual([]);
});

test("an entry that does not fit is not shown, and its secret survives the next writing", async () => {
  const strange = { ...joined(), secret: "not a secret" };
  await fakeBrowser.storage.local.set({
    challenge: { version: 1, joined: [strange, joined()], unread: [] },
  });
  expect((await readChallenge()).joined).toEqual([joined()]);
  await changeJoined(page, (current) => ({ ...current, lastSeq: 1 }));
  expect(await stored()).toEqual({
    version: 1,
    joined: [joined({ lastSeq: 1 })],
    unread: [strange],
  });
});

test("what a later version wrote is kept whole beside what this version writes", async () => {
  const later = { version: 2, events: { anything: true } };
  await fakeBrowser.storage.local.set({ challenge: later });
  expect(await readChallenge()).toEqual({ joined: [] });
  await changeChallenge(() => ({ joined: [joined()] }));
  expect(await stored()).toEqual({ version: 1, joined: [joined()], unread: [later] });
});

test("the event chosen is shown, else the one joined last", () => {
  const other = joined({ address: { baseUrl: "https://autre.exemple.fr", code: "AUTRE" } });
  expect(shownEvent({ joined: [joined(), other], shown: page })).toEqual(joined());
  expect(shownEvent({ joined: [joined(), other] })).toBe(other);
  expect(shownEvent({ joined: [], shown: page })).toBeUndefined();
});
