import { pixelCount, type Photo } from "../photo.ts";
import type { Comparable } from "./is-alike.ts";
import { chooseBest } from "./choose-best.ts";

/**
 * Forms groups whose members all match the group's best photo, so that no chain leads from one scene to another. `matches`
 * returns the indices of those that match the photo at an index, itself excluded, and is symmetric. Each photo is in one group at most,
 * and in none with a photo it is apart from; groups have the best photo first.
 */
export function groupAroundBest(
  photos: readonly Comparable[],
  matches: (index: number) => number[],
  isApart: (a: Photo, b: Photo) => boolean,
): Photo[][] {
  const areApart = (a: number, b: number) => isApart(photos[a]!.photo, photos[b]!.photo);
  const around = (index: number) => matches(index).filter((other) => !areApart(index, other));
  const indexOf = new Map(photos.map(({ photo }, index) => [photo, index]));
  const isTaken = new Uint8Array(photos.length);
  const groups: Photo[][] = [];
  for (const head of headsFirst(photos)) {
    if (isTaken[head]) continue;
    const likeHead = around(head).filter((index) => !isTaken[index]);
    if (likeHead.length === 0) continue;
    const best = indexOf.get(chooseBest([head, ...likeHead].map((index) => photos[index]!.photo)))!;
    const likeBest = best === head ? likeHead : membersOf(best, around, [head, ...likeHead]);
    const members = [best];
    for (const index of likeBest) {
      if (!members.some((member) => areApart(member, index))) members.push(index);
    }
    for (const index of members) isTaken[index] = 1;
    groups.push(members.map((index) => photos[index]!.photo));
  }
  return groups;
}

/** Of the photos like the head, those that are like the best as well. The others may form a group of their own. */
function membersOf(best: number, around: (index: number) => number[], among: number[]): number[] {
  const allowed = new Set(among);
  return around(best).filter((index) => allowed.has(index));
}

/** The indices by pixels, then sharpness, then path: the order never depends on the order of the walk. */
const headsFirst = (photos: readonly Comparable[]): number[] =>
  photos
    .map((_, index) => index)
    .toSorted((a, b) => {
      const one = photos[a]!;
      const other = photos[b]!;
      return (
        pixelCount(other.photo) - pixelCount(one.photo) ||
        (other.features.sharpness ?? 0) - (one.features.sharpness ?? 0) ||
        (one.photo.path < other.photo.path ? -1 : 1)
      );
    });
