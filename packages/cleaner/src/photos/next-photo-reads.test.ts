import { expect, test } from "vitest";
import { makePhoto } from "../../test/photos/make-photo.ts";
import { nextPhotoReads } from "./next-photo-reads.ts";
import type { Photo } from "./photo.ts";

const options = { decodes: () => true, findsBlurry: false };
const unread = (photo: Photo, preview = true): Photo => {
  const { pixels: _pixels, ...rest } = photo;
  return preview ? { ...rest, header: { ...rest.header, preview: { from: 100, to: 900 } } } : rest;
};
/** As after its thumbnail was decoded. */
const thumbnailRead = (photo: Photo): Photo => ({ ...unread(photo), thumbnail: photo.pixels });

test("thumbnails are read first, and pixels of photos without one", () => {
  const photos = [unread(makePhoto("a")), unread(makePhoto("b"), false)];
  expect(nextPhotoReads(photos, options)).toEqual([
    { read: "thumbnail", path: "a", from: 100, to: 900 },
    { read: "pixels", path: "b" },
  ]);
});

test("only photos whose thumbnails are alike are decoded", () => {
  const other = Array.from({ length: 30 }, (_, index) => index);
  const photos = [
    makePhoto("a"),
    makePhoto("b", { bits: [1, 2, 3] }),
    makePhoto("c", { bits: other }),
  ];
  expect(nextPhotoReads(photos.map(thumbnailRead), options)).toEqual([
    { read: "pixels", path: "a" },
    { read: "pixels", path: "b" },
  ]);
});

test("shots within seconds are decoded if they are as alike as those of a burst", () => {
  const bits = Array.from({ length: 20 }, (_, index) => index);
  const shot = (path: string, localMs: number) =>
    makePhoto(path, { bits: localMs ? bits : [], takenAt: { localMs } });
  const read = (ms: number) =>
    nextPhotoReads([shot("a", 0), shot("b", ms)].map(thumbnailRead), options);
  expect(read(1000).map(({ path }) => path)).toEqual(["a", "b"]);
  expect(read(60_000)).toEqual([]);
});

test("nothing is left to read once the pixels are known", () => {
  expect(nextPhotoReads([makePhoto("a"), makePhoto("b")], options)).toEqual([]);
});

test("blurred photos are sought among all photos", () => {
  const photos = [thumbnailRead(makePhoto("a"))];
  expect(nextPhotoReads(photos, { ...options, findsBlurry: true })).toEqual([
    { read: "pixels", path: "a" },
  ]);
});

test("what cannot be decoded, or would fill the memory, is never read", () => {
  const bomb = unread(makePhoto("bomb", { width: 40_000 }), false);
  const heic = unread(makePhoto("heic"), false);
  heic.header.format = "heic";
  const decodes = (format: string) => format === "jpeg";
  expect(nextPhotoReads([bomb, heic], { decodes, findsBlurry: true })).toEqual([]);
});
