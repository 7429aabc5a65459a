import { pixelCount, type Photo } from "../photo.ts";
import { chooseBest } from "./choose-best.ts";

/**
 * Forms groups whose members all match the group's best photo, so that no chain leads from one scene to another. `matches`
 * returns those that match a photo, itself excluded, and is symmetric. Each photo is in one group at most, and in none with a
 * photo it is apart from; groups have the best photo first.
 */
export function groupAroundBest(
  photos: readonly Photo[],
  matches: (photo: Photo) => readonly Photo[],
  isApart: (a: Photo, b: Photo) => boolean,
): Photo[][] {
  const around = (photo: Photo) => matches(photo).filter((other) => !isApart(photo, other));
  const taken = new Set<Photo>();
  const groups: Photo[][] = [];
  for (const head of photos.toSorted(headsFirst)) {
    if (taken.has(head)) continue;
    const likeHead = around(head).filter((photo) => !taken.has(photo));
    if (likeHead.length === 0) continue;
    const best = chooseBest([head, ...likeHead]);
    // Those that are like the head alone may form a group of their own.
    const allowed = new Set([head, ...likeHead]);
    const members = [best];
    for (const photo of around(best)) {
      if (allowed.has(photo) && !members.some((member) => isApart(member, photo)))
        members.push(photo);
    }
    for (const photo of members) taken.add(photo);
    groups.push(members);
  }
  return groups;
}

/** By pixels, then sharpness, then path: the order never depends on the order of the walk. */
const headsFirst = (a: Photo, b: Photo): number =>
  pixelCount(b) - pixelCount(a) ||
  (b.pixels?.sharpness ?? 0) - (a.pixels?.sharpness ?? 0) ||
  (a.path < b.path ? -1 : 1);
