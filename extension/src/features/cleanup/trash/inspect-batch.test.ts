import type { FolderPort, Manifest } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { inspectBatch, isOld } from "./inspect-batch.ts";

const entry = (path: string) => ({ path, bytes: 1, modifiedAtMs: 1 });
const own = new Set(["b1"]);
const manifest: Manifest = {
  version: 1,
  batch: "b1",
  createdAt: "2026-10-24T12:00:00Z",
  state: "aside",
  entries: ["aside", "back", "gone"].map(entry),
};
const portWith = (paths: string[]): FolderPort => ({
  stat: async (path) => (paths.includes(path) ? entry(path) : undefined),
  read: () => Promise.reject(new Error("nothing is read")),
  move: () => Promise.reject(new Error("nothing moves")),
  readText: async () => undefined,
  writeText: () => Promise.reject(new Error("nothing is written")),
  remove: () => Promise.reject(new Error("nothing is removed")),
  removeFolder: () => Promise.reject(new Error("nothing is removed")),
  list: async () => [],
});

test("an interrupted batch is described as it is on the disk, and not changed", async () => {
  const port = portWith(["_DigitalCleanup_Trash/b1/aside", "back"]);
  const batch = await inspectBatch(port, manifest, own);
  expect(batch.waiting).toEqual([entry("aside")]);
  expect([batch.back, batch.gone]).toEqual([1, 1]);
});

test("what a manifest claims of a file is not believed, nor that this browser set it aside", async () => {
  const port = portWith(["_DigitalCleanup_Trash/x/aside"]);
  const entries = [{ ...entry("aside"), bytes: 9_007_199_254_740_991 }];
  const batch = await inspectBatch(port, { ...manifest, batch: "x", entries }, own);
  expect(batch.waiting).toEqual([entry("aside")]);
  expect(batch.isOwn).toBe(false);
});

test("emptying is offered once 30 days have passed", () => {
  expect(isOld(manifest, Date.UTC(2026, 10, 23, 11))).toBe(false);
  expect(isOld(manifest, Date.UTC(2026, 10, 23, 13))).toBe(true);
});
