import { isScreenshot } from "../../findings/screenshots.ts";
import { gridSide } from "../features/grey-grid.ts";
import { hashWords, turnedHashes } from "../features/difference-hash.ts";
import type { PhotoFeatures } from "../features/photo-features.ts";
import { inverseTurn, turns } from "../features/turn-grid.ts";
import type { Turn } from "../header/photo-header.ts";
import { aspectRatio, type Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";
import { sampleGrid, type Window, wholeWindow } from "./fit-grids.ts";
import { createHashIndex } from "./hash-index.ts";
import { isDocument } from "./is-document.ts";

/** A picture as it is compared: the whole, or what it shows within a frame or the bars of a screenshot. */
export type View = { photo: Photo; features: PhotoFeatures; aspect: number };

type Candidates = {
  /** `b`, turned, may show all that `a` shows. Called once for a pair. */
  onWhole: (a: View, b: View, turn: Turn) => void;
  /** `b` may lie in one of some windows of `a`. Called for a limited number of pictures like `a`. */
  onPart: (a: View, b: View, windows: readonly Window[]) => void;
};

/** The views of photos by the given features. Screenshots and documents are compared by the photo within them. */
export const toViews = (
  photos: readonly Photo[],
  select: (photo: Photo) => PhotoFeatures | undefined,
): View[] =>
  photos.flatMap((photo) => {
    const features = select(photo);
    const aspect = aspectRatio(photo);
    if (!features || aspect === undefined) return [];
    const views = isScreenshot(photo.path) ? [] : [{ photo, features, aspect }];
    if (features.framed) views.push({ photo, ...features.framed });
    // A thumbnail is too small to tell a document from a photo.
    return views.filter((view) => features !== photo.pixels || !isDocument(view.features));
  });

const kept = 0.9;
const lost = 1 - kept;
const corners = [0, lost].flatMap((left) => [0, lost].map((top) => [left, top] as const));
/** Where a photo lies in another of which a border was cut off. */
const windows: readonly Window[] = [
  ...[...corners, [lost / 2, lost / 2] as const].map(([left, top]) => ({
    left,
    top,
    width: kept,
    height: kept,
  })),
  ...[0, lost].flatMap((start) => [
    { left: start, top: 0, width: kept, height: 1 },
    { left: 0, top: start, width: 1, height: kept },
  ]),
];

/** Finds the pairs whose hashes differ in at most `bits` bits. The time it takes grows with those. */
export function findCandidates(
  views: readonly View[],
  bits: number,
  { onWhole, onPart }: Candidates,
): void {
  const index = createHashIndex(views.map(({ features }) => features.hashes));
  for (const [from, a] of views.entries()) {
    const parts = new Map<View, Window[]>();
    const isOther = (b: View, turn: Turn, window: Window) =>
      a.photo !== b.photo && hasSameShape(a, b, turn, window);
    const addPart = (b: View, window: Window) => parts.set(b, [...(parts.get(b) ?? []), window]);
    for (const turn of turns) {
      // The search turned `a`; turning `b` back is the same comparison.
      const back = inverseTurn(turn);
      index.near(a.features.hashes, (turn - 1) * hashWords, bits, (to) => {
        const b = views[to]!;
        if (!isOther(b, back, wholeWindow)) return;
        if (to > from) onWhole(a, b, back);
        if (turn === 1) addPart(b, wholeWindow);
      });
    }
    for (const window of windows) {
      index.near(hashOf(a, window), 0, bits, (to) => {
        if (isOther(views[to]!, 1, window)) addPart(views[to]!, window);
      });
    }
    for (const [b, found] of [...parts].slice(0, thresholds.maxParts)) onPart(a, b, found);
  }
}

const hashOf = ({ features }: View, window: Window): Uint32Array =>
  turnedHashes({
    values: sampleGrid(features.grid, window),
    columns: gridSide,
    rows: gridSide,
  });

function hasSameShape(a: View, b: View, turn: Turn, { width, height }: Window): boolean {
  const seen = (a.aspect * width) / height;
  const turned = turn >= 5 ? 1 / b.aspect : b.aspect;
  return Math.max(seen / turned, turned / seen) <= thresholds.aspectFactor;
}
