import { dayMs } from "@digital-cleanup/challenge";
import { beforeEach, expect, test } from "vitest";
import { actionsSince } from "../../../platform/actions/action-log.ts";
import { openDatabase } from "../../../platform/database/database.ts";
import { scanResult } from "../test-data/scan-result.ts";
import { recountChecklist } from "./recount-checklist.ts";
import { forgetOldScans } from "../saved/forget-scans.ts";
import {
  type Checklist,
  newChecklist,
  savedChecklists,
  tryToSaveChecklist,
} from "./saved-checklists.ts";

const facts = (path: string, bytes: number) => ({ path, bytes, modifiedAtMs: 1 });
const kept = facts("a.jpg", 9);
const archive = facts("old.zip", 5);
const scanned = scanResult({ files: 4, bytes: 32, kinds: { archives: [archive] } });
const copies = [facts("b.jpg", 9), facts("c.jpg", 9)];
const plan = { moves: copies.map((move) => ({ ...move, keptCopies: [kept] })), bytes: 18 };
const now = new Date();
let list: Checklist;

beforeEach(async () => {
  const database = await openDatabase();
  await Promise.all([database.clear("scans"), database.clear("actions")]);
  list = newChecklist("scan", "Photos", "duplicates", scanned, plan);
  await tryToSaveChecklist(list);
});
const counted = async () =>
  (await actionsSince("2000-01-01")).map(({ count, bytes }) => [count, bytes]);

test("a saved checklist is read back unchanged, and not after two days", async () => {
  expect(await savedChecklists(list.savedAtMs)).toEqual([list]);
  const laterMs = list.savedAtMs + 2 * dayMs;
  expect(await savedChecklists(laterMs)).toEqual([]);
  await forgetOldScans(laterMs);
  expect(await (await openDatabase()).count("scans")).toBe(0);
});

test("a deleted file counts once, even if an outdated checklist is recounted", async () => {
  await recountChecklist(list, [kept, archive, facts("c.jpg", 9)], now);
  // Another tab still shows the list as it was at first.
  const { check } = await recountChecklist(list, [kept, archive], now);
  expect(check.deleted.map(({ path }) => path)).toEqual(["c.jpg"]);
  // One picture of 9 bytes each time.
  expect(await counted()).toEqual([
    [1, 9],
    [1, 9],
  ]);
});

test("a recount interrupted before the checklist was saved does not count twice", async () => {
  await recountChecklist(list, [kept, archive, facts("c.jpg", 9)], now);
  await tryToSaveChecklist(list);
  await recountChecklist(list, [kept, archive, facts("c.jpg", 9)], now);
  expect(await counted()).toEqual([[1, 9]]);
});

test("a completed checklist is deleted", async () => {
  const { left } = await recountChecklist(list, [kept, archive], now);
  expect(left.moves).toEqual([]);
  expect(await savedChecklists(now.getTime())).toEqual([]);
});
