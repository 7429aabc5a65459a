import "fake-indexeddb/auto";
import { beforeEach, expect, test } from "vitest";
import { actionsSince } from "../../../platform/action-log.ts";
import { openDatabase } from "../../../platform/database.ts";
import { countByHand } from "./recount-checklist.ts";
import { forgetOldScans } from "../saved/forget-scans.ts";
import {
  type HandList,
  handListOf,
  savedHandLists,
  saveHandListQuietly,
} from "./saved-checklists.ts";

const facts = (path: string, bytes: number) => ({ path, bytes, modifiedAtMs: 1 });
const kept = facts("a.jpg", 9);
const archive = facts("old.zip", 5);
const scanned = {
  files: 4,
  bytes: 32,
  groups: [],
  kinds: {
    biggest: [],
    installers: [],
    archives: [archive],
    screenshots: [],
    oldest: [],
    emptyFiles: [],
  },
  unreadable: [],
  isComplete: true,
  durationMs: 1,
};
const copies = [facts("b.jpg", 9), facts("c.jpg", 9)];
const plan = { moves: copies.map((move) => ({ ...move, keptCopies: [kept] })), bytes: 18 };
const now = new Date();
let list: HandList;

beforeEach(async () => {
  const database = await openDatabase();
  await Promise.all([database.clear("scans"), database.clear("actions")]);
  list = handListOf("scan", "Photos", scanned, plan);
  await saveHandListQuietly(list);
});
const counted = async () =>
  (await actionsSince("2000-01-01")).map(({ count, bytes }) => [count, bytes]);

test("a kept list comes back as it was, and is gone after a day", async () => {
  expect(await savedHandLists(list.savedAtMs)).toEqual([list]);
  const dayLaterMs = list.savedAtMs + 24 * 3_600_000;
  expect(await savedHandLists(dayLaterMs)).toEqual([]);
  await forgetOldScans(dayLaterMs);
  expect(await (await openDatabase()).count("scans")).toBe(0);
});

test("a file that is gone counts once, whichever copy of the list is counted again", async () => {
  await countByHand(list, [kept, archive, facts("c.jpg", 9)], now);
  // Another tab still shows the list as it was at first.
  const { check } = await countByHand(list, [kept, archive], now);
  expect(check.gone.map(({ path }) => path)).toEqual(["c.jpg"]);
  // One picture of 9 bytes each time.
  expect(await counted()).toEqual([
    [1, 9],
    [1, 9],
  ]);
});

test("a count that was cut before the list was kept is not counted twice", async () => {
  await countByHand(list, [kept, archive, facts("c.jpg", 9)], now);
  await saveHandListQuietly(list);
  await countByHand(list, [kept, archive, facts("c.jpg", 9)], now);
  expect(await counted()).toEqual([[1, 9]]);
});

test("a list that is carried out is forgotten", async () => {
  const { left } = await countByHand(list, [kept, archive], now);
  expect(left.moves).toEqual([]);
  expect(await savedHandLists(now.getTime())).toEqual([]);
});
