import sharp from "sharp";
import { expect, test } from "vitest";
import { readPicture } from "../../test/photos/decode.ts";
import { addExif, makeExif } from "../../test/photos/make-exif.ts";
import { makeCr3, makeDng, makeHeic } from "../../test/photos/make-raw.ts";
import type { FileEntry } from "../file.ts";
import { sharpDecoder } from "../node/photos/sharp-decoder.ts";
import { type KnownPhoto, lookAtPhotos, type LookOptions } from "./look-at-photos.ts";
import type { LookProgress } from "./look-progress.ts";

const wren = readPicture("canyon-wren");
const half = await sharp(wren).resize(240).jpeg({ quality: 70 }).toBuffer();
const pngBomb = () => {
  const header = Buffer.from(
    "89504e470d0a1a0a0000000d49484452000075300000753008020000000000000000",
    "hex",
  );
  return Buffer.concat([header, Buffer.from("00000000494441540000", "hex")]);
};

/** Files in memory, with the paths of those that were read. */
function folderOf(files: Record<string, Uint8Array>) {
  const read: string[] = [];
  const entries = Object.entries(files).map(([path, content]): FileEntry => ({
    path,
    bytes: content.length,
    modifiedAtMs: 1000,
    read: async (from, to) => {
      read.push(path);
      return content.subarray(from, to);
    },
  }));
  return { entries, read };
}
const look = (entries: readonly FileEntry[], options: Partial<LookOptions> = {}) =>
  lookAtPhotos(entries, {
    decoder: sharpDecoder(sharp),
    findsBlurry: false,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...options,
  });

test("what cannot be read is listed by its reason, and the other photos are grouped", async () => {
  const { entries } = folderOf({
    "wren.jpg": wren,
    "small.jpg": half,
    "cut.jpg": wren.subarray(0, 40),
    "half-cut.jpg": wren.subarray(0, 4000),
    "letter.jpg": Buffer.from("no picture at all"),
    "bomb.png": pngBomb(),
    "phone.heic": Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0"),
  });
  const found = await look(entries);
  expect(found.groups.map(({ files }) => files.map(({ path }) => path))).toEqual([
    ["wren.jpg", "small.jpg"],
  ]);
  expect(found.unreadable).toEqual(["cut.jpg", "half-cut.jpg", "phone.heic"]);
  expect(found.tooLarge).toEqual(["bomb.png"]);
  expect(found.notPictures).toEqual(["letter.jpg"]);
});

test("of what is not decoded the embedded picture is compared, and the others are counted by kind", async () => {
  const takenAt = "2026:06:14 10:00:01";
  const { entries } = folderOf({
    "IMG_1.jpg": wren,
    "IMG_1.dng": makeDng({ preview: half, takenAt }),
    "other/turned.cr3": makeCr3({ preview: half, takenAt, turn: 6 }),
    "phone.heic": makeHeic(takenAt),
    "with-thumbnail.heic": makeHeic(takenAt, Buffer.from("no picture")),
    "old.crw": Buffer.from("II\x1a\0\0\0HEAPCCDR"),
  });
  const found = await look(entries);
  expect(found.groups.map(({ files }) => files.map(({ path }) => path).toSorted())).toEqual([
    ["IMG_1.dng", "IMG_1.jpg", "other/turned.cr3"],
  ]);
  expect(found.byPreview).toBe(2);
  expect(Object.fromEntries(found.notDecoded)).toEqual({ heic: 2, raw: 1 });
  expect([found.unreadable, found.notPictures, found.tooLarge]).toEqual([[], [], []]);
});

test("a second look reads only the files that are new or have changed", async () => {
  const remembered = new Map<string, KnownPhoto>();
  const first = folderOf({ "wren.jpg": wren, "small.jpg": half });
  const keep: Partial<LookOptions> = {
    onLearned: ({ path, header, thumbnail, pixels }) =>
      void remembered.set(path, structuredClone({ header, thumbnail, pixels })),
    known: ({ path }) => remembered.get(path),
  };
  expect((await look(first.entries, keep)).filesRead).toBe(2);
  const lake = readPicture("lake-sherburne");
  const second = folderOf({ "wren.jpg": wren, "small.jpg": half, "lake.jpg": lake });
  const again = await look(second.entries, keep);
  expect(new Set(second.read)).toEqual(new Set(["lake.jpg"]));
  expect(again.filesRead).toBe(1);
  expect(again.groups).toHaveLength(1);
});

test("progress never claims that all is read while something is left", async () => {
  const { entries } = folderOf({ "wren.jpg": wren, "small.jpg": half, "x.jpg": Buffer.from("x") });
  const steps: LookProgress[] = [];
  await look(entries, { onProgress: (step) => steps.push({ ...step }) });
  const pictures = steps.filter(({ pass }) => pass === "pictures");
  expect(steps.filter(({ pass }) => pass === "headers").map(({ done }) => done)).toEqual([1, 2, 3]);
  expect(pictures.map(({ done, all }) => [done, all])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(steps.slice(0, -1).every(({ leftBytes }) => leftBytes > 0)).toBe(true);
  expect(steps.at(-1)!.leftBytes).toBe(0);
});

test("a stopped look groups what was read", async () => {
  const { entries } = folderOf({
    "wren.jpg": wren,
    "small.jpg": half,
    "lake.jpg": readPicture("lake-sherburne"),
  });
  const stop = new AbortController();
  const onProgress = ({ pass, done }: LookProgress) =>
    pass === "pictures" && done === 2 && stop.abort();
  const decoder = { ...sharpDecoder(sharp), parallel: 1 };
  const found = await look(entries, { signal: stop.signal, onProgress, decoder });
  expect(found.photos.filter(({ pixels }) => pixels)).toHaveLength(2);
  expect(found.groups).toHaveLength(1);
});

test("a paused look reads nothing until it goes on", async () => {
  const { entries, read } = folderOf({ "wren.jpg": wren });
  const { promise, resolve } = Promise.withResolvers<void>();
  const looking = look(entries, { whenReady: () => promise });
  await new Promise(setImmediate);
  expect(read).toEqual([]);
  resolve();
  expect((await looking).filesRead).toBe(1);
});

test("the camera's file is the best beside edits that have its data and thumbnail", async () => {
  const picture = sharp(readPicture("roman-colosseum"));
  const save = (edited: typeof picture) => edited.jpeg({ quality: 92 }).toBuffer();
  const shot = await save(picture.clone());
  const when = { 0x9003: "2026:06:14 10:00:01", 0xa002: 480, 0xa003: 270 };
  const thumbnail = await sharp(shot).resize(160).jpeg().toBuffer();
  const dated = (jpeg: Buffer, written = "2026:06:14 10:00:01") =>
    addExif(jpeg, makeExif({ 0x0110: "Example X100", 0x0132: written }, when, thumbnail));
  const bright = await save(picture.clone().linear(1.2));
  const { entries } = folderOf({
    "bright.jpg": dated(bright),
    "large.jpg": dated(await save(picture.clone().resize(960))),
    "saved-again.jpg": dated(shot, "2026:07:01 18:30:00"),
    "shot.jpg": dated(shot),
    "undated.jpg": await save(picture.clone().resize(960)),
  });
  const { groups } = await look(entries);
  expect(groups.map(({ files, reasons }) => [files[0]?.path, files.length, reasons])).toEqual([
    ["shot.jpg", 5, ["original"]],
  ]);
});
