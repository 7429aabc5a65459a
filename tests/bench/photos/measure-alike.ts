import path from "node:path";
import { groupPhotos } from "@digital-cleanup/cleaner";
import sharp from "sharp";
import type { Photo } from "../../../packages/cleaner/src/photos/photo.ts";
import { toPhoto } from "../../../packages/cleaner/test/photos/decode.ts";
import type { Measured } from "../in-markdown.ts";
import { makeHardNegatives } from "./hard-negatives.ts";
import { edits, furtherEdits } from "./edits.ts";

const aims: Record<string, string> = {
  "quality 30": "≥ 97 %",
  "quality 95": "≥ 97 %",
  "a quarter of the size": "≥ 97 %",
  WebP: "≥ 97 %",
  AVIF: "≥ 97 %",
  "cropped by 2 %": "≥ 97 %",
  "cropped by 5 %": "≥ 97 %",
  "cropped by 10 % at a corner": "≥ 80 %",
  "cropped by 10 % all around": "≥ 80 %",
  "35 % darker": "≥ 80 %",
  "black and white": "≥ 80 %",
  "on a dark phone": "≥ 50 %",
  "on a light phone": "≥ 50 %",
};
const allEdits = { ...edits, ...furtherEdits };

const isFound = (...photos: Photo[]): boolean => groupPhotos(photos).groups.length > 0;

/** How many edits of photographs are found with their original. None has a date. */
export async function measureEdits(files: readonly string[]): Promise<Measured> {
  const counts = new Map(Object.keys(allEdits).map((kind) => [kind, 0]));
  for (const [index, file] of files.entries()) {
    const bytes = await sharp(file)
      .flatten()
      .resize(1200, 1200, { fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 92 })
      .toBuffer();
    const original = await toPhoto(`${index}.jpg`, bytes);
    for (const [kind, edit] of Object.entries(allEdits)) {
      const edited = await toPhoto(`${index}-edited`, await edit(bytes));
      counts.set(kind, counts.get(kind)! + Number(isFound(original, edited)));
    }
  }
  return {
    title: "Photos: edits found with their original",
    note: "Of each photograph at 1,200 pixels; neither has a date. Every second photograph.",
    rows: [...counts].map(([what, found]) => ({
      what,
      aim: aims[what] ?? "",
      found: String(found),
      of: String(files.length),
    })),
  };
}

/** How many pictures that only share a layout are put together. */
export async function measureHardNegatives(files: readonly string[]): Promise<Measured> {
  const kinds = new Map<string, Photo[]>();
  await makeHardNegatives(files, async (kind, index, bytes) => {
    const photo = await toPhoto(path.join(kind, `${index}.jpg`), bytes);
    kinds.set(kind, [...(kinds.get(kind) ?? []), photo]);
  });
  return {
    title: "Photos: pictures that share a layout",
    note: "Drawn by the bench, without dates; at most one false group is allowed among them all.",
    rows: [...kinds].map(([what, photos]) => {
      const { groups } = groupPhotos(photos);
      return {
        what,
        pictures: String(photos.length),
        "false groups": String(groups.length),
        "pictures in them": String(
          groups.reduce((sum, { files: members }) => sum + members.length, 0),
        ),
      };
    }),
  };
}
