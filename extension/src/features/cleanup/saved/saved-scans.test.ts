import { dayMs } from "@digital-cleanup/challenge";
import { beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../../platform/database/database.ts";
import { scanResult } from "../test-data/scan-result.ts";
import { forgetOldScans, forgetScan } from "./forget-scans.ts";
import { saveChoices, savedChoices } from "./saved-choices.ts";
import { forgetEarlierScans, saveScan } from "./save-scan.ts";
import { type SavedScan, savedScans } from "./saved-scans.ts";

const nowMs = Date.UTC(2026, 10, 24, 12);
const hourMs = 3_600_000;
const scan = (id: string, part: Partial<SavedScan> = {}): SavedScan => ({
  id,
  savedAtMs: nowMs,
  name: "Photos",
  folders: [],
  result: scanResult({
    files: 2,
    bytes: 20,
    groups: [
      { bytes: 10, files: ["a", "b"].map((path) => ({ path, bytes: 10, modifiedAtMs: 1 })) },
    ],
    kinds: { archives: [{ path: "c.zip", bytes: 5, modifiedAtMs: 1, reason: "archiveType" }] },
    isComplete: false,
    durationMs: 12.5,
  }),
  ...part,
});

beforeEach(async () => (await openDatabase()).clear("scans"));

test("saved scans are read back unchanged, newest first", async () => {
  await saveScan(scan("old", { savedAtMs: nowMs - hourMs }));
  await saveScan(scan("new"));
  const saved = await savedScans(nowMs);
  expect(saved.map(({ id }) => id)).toEqual(["new", "old"]);
  expect(saved[0]).toEqual(scan("new"));
});

test("a scan and its choices are deleted after two days", async () => {
  const savedAtMs = nowMs - 2 * dayMs;
  await saveScan(scan("yesterday", { savedAtMs }));
  await saveChoices(
    "yesterday",
    { policy: { rule: "newest" }, choices: new Map(), ticked: new Set() },
    savedAtMs,
  );
  await saveScan(scan("today"));
  expect((await savedScans(nowMs)).map(({ id }) => id)).toEqual(["today"]);
  await forgetOldScans(nowMs);
  expect(await (await openDatabase()).getAllKeys("scans")).toEqual(["today"]);
});

test("an invalid record is ignored", async () => {
  const database = await openDatabase();
  const broken = { ...scan("broken"), result: { ...scan("x").result, files: -1 } };
  await database.put("scans", broken);
  const withoutHandle = { ...scan("folder"), folders: [{ name: "Photos", handle: "C:\\Photos" }] };
  await database.put("scans", withoutHandle);
  expect(await savedScans(nowMs)).toEqual([]);
});

test("choices are saved beside their scan and deleted with it", async () => {
  const choices = {
    policy: { rule: "oldest", referenceFolders: ["Photos/2024"], siblingsOnly: true },
    choices: new Map([["a", "keep"] as const]),
    ticked: new Set(["c.zip"]),
  } as const;
  const given = { ...choices, policy: { ...choices.policy, referenceFolders: ["Photos/2024"] } };
  await saveScan(scan("s"));
  await saveChoices("s", given, nowMs);
  expect(await savedChoices("s")).toMatchObject(given);
  await forgetScan("s");
  expect(await savedChoices("s")).toBeUndefined();
  expect(await savedScans(nowMs)).toEqual([]);
});

test("choices with an unknown rule are ignored", async () => {
  const unknown = { id: "choices:s", savedAtMs: nowMs, policy: { rule: "prettiest" } };
  await (await openDatabase()).put("scans", unknown);
  expect(await savedChoices("s")).toBeUndefined();
});

test("scanning a folder again deletes its earlier scan only", async () => {
  const savedAtMs = Date.now();
  await saveScan(scan("first", { savedAtMs }));
  await saveScan(scan("second", { savedAtMs }));
  await saveScan(scan("other", { savedAtMs, name: "Films" }));
  await forgetEarlierScans("second", { name: "Photos", files: [] });
  const left = await savedScans(savedAtMs);
  expect(left.map(({ id }) => id).toSorted()).toEqual(["other", "second"]);
});
