import { hashDistance } from "../features/difference-hash.ts";
import { type Part, whole } from "../features/parts.ts";
import { parentFolder } from "../../path-parts.ts";
import { pixelCount, type Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";
import { findCandidates } from "./find-candidates.ts";
import { groupAroundBest } from "./group-around-best.ts";
import { isPartOf, isSameWhole } from "./is-same-view.ts";
import { msApart } from "./taken-times.ts";
import type { View } from "./views.ts";

type IsApart = (a: Photo, b: Photo) => boolean;

/** Groups of files that show one shot, the best first. */
export function findSamePictures(views: readonly View[], isApart: IsApart): Photo[][] {
  const photos = [...new Set(views.map(({ photo }) => photo))];
  const matches = new Map(photos.map((photo) => [photo, new Set<Photo>()]));
  const partsTried = new Map<View, number>();
  const isWithin = (a: View, b: View, part: Part) => {
    const tried = partsTried.get(a) ?? 0;
    if (tried === thresholds.maxParts) return false;
    partsTried.set(a, tried + 1);
    return isPartOf(a, b, part);
  };
  findCandidates(views, thresholds.samePicture, (a, b, turn, part) => {
    const like = matches.get(a.photo)!;
    if (like.has(b.photo) || !mayBeOneShot(a, b)) return;
    const isWhole = part === whole && isSameWhole(a, b, turn);
    if (isWhole || (turn === 1 && isWithin(a, b, part))) {
      like.add(b.photo);
      matches.get(b.photo)!.add(a.photo);
    }
  });
  const inOrder = (photo: Photo) =>
    [...matches.get(photo)!].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return groupAroundBest(photos, inOrder, isApart);
}

/**
 * Whether two files that look alike may be one shot. Copies keep the time of the shot or lose it; shots of a tripod or of a fixed
 * camera look the same at different times. Within one second, only the finer hash tells shots of one camera apart.
 */
function mayBeOneShot(a: View, b: View): boolean {
  const apartMs = msApart(a.photo, b.photo);
  if (apartMs === undefined) return true;
  if (apartMs > 0) return false;
  if (!isOneCamera(a.photo, b.photo)) return true;
  const fineBits = hashDistance(a.features.fineHash, b.features.fineHash, 0, 0, 8);
  return fineBits <= thresholds.sameShotFineBits;
}

const isOneCamera = (a: Photo, b: Photo): boolean =>
  parentFolder(a.path) === parentFolder(b.path) &&
  pixelCount(a) === pixelCount(b) &&
  a.header.format === b.header.format;
