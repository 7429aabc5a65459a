import { dayMs } from "@digital-cleanup/challenge";
import type { Photo } from "@digital-cleanup/cleaner";
import { beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../../../platform/database/database.ts";
import { addKnownPhotos, knownOf, knownPhotos, replaceKnownPhotos } from "./known-photos.ts";
import { forgetOldPhotos } from "./forget-old-photos.ts";

const nowMs = Date.UTC(2026, 10, 28, 12);
const source = { name: "Photos", files: [] };
const photo = (path: string, part: Partial<Photo> = {}): Photo => ({
  path,
  bytes: 10,
  modifiedAtMs: 1,
  header: { format: "jpeg", turn: 1, widthPixels: 4, heightPixels: 3 },
  ...part,
});
const pixels = {
  hashes: new Uint32Array(16),
  cutHashes: new Uint32Array(28),
  fineHash: new Uint32Array(8),
  grid: new Uint8Array(576),
  colours: new Uint8Array(48),
  relief: 40,
  chroma: 20,
  modeShare: 0,
  skew: 0,
  frameShare: 0,
  cutShare: 0,
  contrast: 50,
  localDetail: new Uint8Array(144),
};
const pathsOf = (photos: ReadonlyMap<string, Photo>) => [...photos.keys()].toSorted();

beforeEach(async () => (await openDatabase()).clear("photos"));

test("what was learned is known of the same file only, and the latest wins", async () => {
  await addKnownPhotos(source, [photo("a.jpg"), photo("b.jpg")], nowMs);
  await addKnownPhotos(source, [photo("a.jpg", { pixels })], nowMs + 1);
  const known = await knownPhotos(source, nowMs + 2);
  expect(knownOf(known, photo("a.jpg"))?.pixels).toEqual(pixels);
  expect(knownOf(known, photo("b.jpg"))?.pixels).toBeUndefined();
  expect(knownOf(known, photo("a.jpg", { bytes: 11 }))).toBeUndefined();
  expect(knownOf(known, photo("a.jpg", { modifiedAtMs: 2 }))).toBeUndefined();
  expect(pathsOf(await knownPhotos({ name: "Other", files: [] }, nowMs + 2))).toEqual([]);
});

test("the end of a look replaces what it added, and forgets files that are gone", async () => {
  await addKnownPhotos(source, [photo("a.jpg"), photo("gone.jpg")], nowMs);
  await replaceKnownPhotos(source, [photo("a.jpg")], nowMs);
  expect(pathsOf(await knownPhotos(source, nowMs))).toEqual(["a.jpg"]);
  expect(await (await openDatabase()).count("photos")).toBe(1);
});

test("a record that does not parse is not used", async () => {
  const broken = { ...pixels, hashes: new Uint32Array(3) };
  await addKnownPhotos(source, [photo("a.jpg", { pixels: broken })], nowMs);
  const { localDetail: _localDetail, ...earlier } = pixels;
  await addKnownPhotos(source, [photo("b.jpg", { pixels: earlier as typeof pixels })], nowMs);
  expect(pathsOf(await knownPhotos(source, nowMs))).toEqual([]);
});

test("records of more than 30 days are not used, and deleted", async () => {
  await addKnownPhotos(source, [photo("old.jpg")], nowMs - 30 * dayMs);
  await addKnownPhotos(source, [photo("new.jpg")], nowMs);
  expect(pathsOf(await knownPhotos(source, nowMs))).toEqual(["new.jpg"]);
  await forgetOldPhotos(nowMs);
  expect(await (await openDatabase()).count("photos")).toBe(1);
});
