import { tintDistance } from "../features/colour-samples.ts";
import { hashDistance } from "../features/difference-hash.ts";
import { turnGreyGrid } from "../features/grey-grid.ts";
import type { Turn } from "../header/photo-header.ts";
import { parentFolder } from "../../path-parts.ts";
import { pixelCount, type Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";
import { compareGrids, wholeWindow } from "./fit-grids.ts";
import { groupAroundBest } from "./group-around-best.ts";
import { isPartOf, isSameWhole } from "./is-same-view.ts";
import { msApart } from "./taken-times.ts";
import { findCandidates, type View } from "./views.ts";

type IsApart = (a: Photo, b: Photo) => boolean;

/** Groups of files that show one shot, the best first. Expects no documents (`isDocument`). */
export function findSamePictures(views: readonly View[], isApart: IsApart): Photo[][] {
  const photos = [...new Set(views.map(({ photo }) => photo))];
  const indexOf = new Map(photos.map((photo, index) => [photo, index]));
  const matches = photos.map(() => new Set<number>());
  const addIf = (a: View, b: View, isSame: () => boolean) => {
    const [one, other] = [indexOf.get(a.photo)!, indexOf.get(b.photo)!];
    if (matches[one]!.has(other) || !mayBeOneShot(a, b) || !isSame()) return;
    matches[one]!.add(other);
    matches[other]!.add(one);
  };
  findCandidates(views, thresholds.samePicture.bits, {
    onWhole: (a, b, turn) =>
      addIf(a, b, () => isSameWhole(a, b, turn) || isStampedCopy(a, b, turn)),
    onPart: (a, b, windows) => addIf(a, b, () => isPartOf(a, b, windows)),
  });
  return groupAroundBest(
    photos.map((photo) => ({ photo, features: photo.pixels! })),
    (index) => [...matches[index]!].toSorted((a, b) => a - b),
    isApart,
  );
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

/** A copy that lost its date may differ in one place, by a stamp or a watermark, from the photo that has one. */
function isStampedCopy(a: View, b: View, turn: Turn): boolean {
  const isOneDated = [a, b].filter(({ photo }) => photo.header.takenAt).length === 1;
  const { tint, undated } = thresholds.samePicture;
  if (!isOneDated || tintDistance(a.features.colours, b.features.colours, turn) > tint)
    return false;
  const grid = turnGreyGrid(b.features.grid, turn);
  return compareGrids(a.features.grid, grid, wholeWindow).correlation >= undated.correlation;
}
