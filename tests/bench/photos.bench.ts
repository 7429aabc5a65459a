import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Measured } from "./in-markdown.ts";
import { makeSet } from "./photos/make-set.ts";
import { measureEdits, measureHardNegatives } from "./photos/measure-alike.ts";
import { measureBest } from "./photos/measure-best.ts";
import { measureBlur } from "./photos/measure-blur.ts";
import { measureHeaders } from "./photos/measure-headers.ts";
import { measureFalsePairs, measureRecall } from "./photos/measure-likeness.ts";
import { measurePeer } from "./photos/measure-peer.ts";
import { measureScale } from "./photos/measure-scale.ts";
import { unpackFurtherPhotos, unpackPhotos } from "./photos/unpack-photos.ts";

const everySecond = (files: readonly string[]): string[] =>
  files.filter((_, index) => index % 2 === 0);

/** Accuracy on photographs of Debian's packages and what is made of them, with findimagedupes on the same files. */
export async function run(): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "photos-"));
  try {
    const pictures = await makeSet(folder);
    const scenes = new Set(pictures.map(({ scene }) => scene)).size;
    const recall = measureRecall(pictures);
    return [
      {
        ...recall,
        note: `${pictures.length} pictures of ${scenes} photographs, screens and papers.`,
      },
      measureFalsePairs(pictures),
      await measureEdits(everySecond([...unpackPhotos(), ...unpackFurtherPhotos()])),
      await measureHardNegatives(unpackPhotos()),
      await measureBest(),
      measureBlur(pictures),
      measurePeer(folder),
      await measureHeaders(),
      measureScale(),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
