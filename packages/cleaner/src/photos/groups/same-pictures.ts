import { hashDistance, hashWords } from "../features/difference-hash.ts";
import { inverseTurn, turns } from "../features/turn-grid.ts";
import { parentFolder } from "../../path-parts.ts";
import { pixelCount, type Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";
import { groupAroundBest } from "./group-around-best.ts";
import { createHashIndex } from "./hash-index.ts";
import { type Comparable, findTurn } from "./is-alike.ts";
import { msApart } from "./taken-times.ts";

type IsApart = (a: Photo, b: Photo) => boolean;

/** Groups of files that show one shot, the best first. Expects no documents (`isDocument`). */
export function findSamePictures(photos: readonly Comparable[], isApart: IsApart): Photo[][] {
  const index = createHashIndex(photos.map(({ features }) => features.hashes));
  const { bits } = thresholds.samePicture;
  const matches = (from: number): number[] => {
    const one = photos[from]!;
    const found = new Set<number>();
    for (const turn of turns) {
      index.near(one.features.hashes, (turn - 1) * hashWords, bits, (to) => {
        const other = photos[to]!;
        if (to === from || found.has(to)) return;
        // The search turned `one`; turning `other` back is the same comparison.
        const isSame = findTurn(one, other, thresholds.samePicture, [inverseTurn(turn)]);
        if (isSame && isOneShot(one, other)) found.add(to);
      });
    }
    return [...found].toSorted((a, b) => a - b);
  };
  return groupAroundBest(photos, matches, isApart);
}

/**
 * Whether two files that look alike may be one shot. Copies keep the time of the shot or lose it; shots of a tripod or of a fixed
 * camera look the same at different times. Within one second, only the finer hash tells shots of one camera apart.
 */
function isOneShot(a: Comparable, b: Comparable): boolean {
  const apartMs = msApart(a.photo, b.photo);
  if (apartMs === undefined) return true;
  if (apartMs > 0) return false;
  const isOneCamera =
    parentFolder(a.photo.path) === parentFolder(b.photo.path) &&
    pixelCount(a.photo) === pixelCount(b.photo) &&
    a.photo.header.format === b.photo.header.format;
  if (!isOneCamera) return true;
  const fineBits = hashDistance(a.features.fineHash, b.features.fineHash, 0, 0, 8);
  return fineBits <= thresholds.sameShotFineBits;
}
