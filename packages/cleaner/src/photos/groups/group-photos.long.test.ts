import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readPicture, toPhoto } from "../../../test/photos/decode.ts";
import { copies, crop, turned } from "../../../test/photos/variants.ts";
import type { Photo } from "../photo.ts";
import { groupPhotos } from "./group-photos.ts";

const names = globSync(join(import.meta.dirname, "../../../test/photos/pictures/*.jpg"))
  .map((file) => basename(file, ".jpg"))
  .toSorted();

const originals = await Promise.all(names.map((name) => toPhoto(`${name}.jpg`, readPicture(name))));

/** The paths of each group, the best first and the others in the order of their names. */
const pathsOf = (photos: Photo[]) =>
  groupPhotos(photos).groups.map(({ files: [best, ...others] }) => [
    best?.path,
    ...others.map(({ path }) => path).toSorted(),
  ]);

test("fifteen photographs of different scenes are in no group", () => {
  expect(originals).toHaveLength(15);
  expect(pathsOf(originals)).toEqual([]);
});

test("a photo is found smaller, compressed again, as WebP and PNG, and brighter", async () => {
  for (const original of originals) {
    const name = basename(original.path, ".jpg");
    const saved = await Promise.all(
      Object.entries(copies).map(async ([kind, make]) =>
        toPhoto(`sent/${name}-${kind}.jpg`, await make(readPicture(name))),
      ),
    );
    const others = originals.filter((each) => each !== original);
    expect(groupPhotos([original, ...saved, ...others]).groups).toMatchObject([
      { kind: "samePicture", files: { length: 6 } },
    ]);
  }
});

test("a photo is found in each turn and mirrored", async () => {
  for (const original of originals) {
    const name = basename(original.path, ".jpg");
    const saved = await Promise.all(
      Object.entries(turned).map(async ([kind, make]) =>
        toPhoto(`turned/${name}-${kind}.jpg`, await make(readPicture(name))),
      ),
    );
    const others = originals.filter((each) => each !== original);
    expect(groupPhotos([original, ...saved, ...others]).groups).toMatchObject([
      { files: { length: 8 } },
    ]);
  }
});

test("a photo without 3 % of its borders is found", async () => {
  const lost: string[] = [];
  for (const name of names) {
    const cropped = await toPhoto(`${name}-crop.jpg`, await crop(readPicture(name)));
    const original = originals.find(({ path }) => path === `${name}.jpg`)!;
    if (pathsOf([original, cropped]).length === 0) lost.push(name);
  }
  expect(lost).toEqual([]);
});
