import { hashDistance } from "../features/difference-hash.ts";
import type { PhotoFeatures } from "../features/photo-features.ts";
import type { Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";
import { msApart } from "./taken-times.ts";

/** Whether the first of two like pictures is the second with something done to it. */
type Sign = (a: PhotoFeatures, b: PhotoFeatures) => boolean;

const limits = thresholds.best;

/** Relative to the brightness: a darker copy has as much colour. */
const colourfulness = ({ chroma, colours }: PhotoFeatures): number =>
  chroma / Math.max(1, colours.reduce((sum, value) => sum + value, 0) / colours.length);

/** In the order of their weight. */
const signs: readonly Sign[] = [
  // A frame around it, or the bars of a screenshot.
  (a, b) => a.frameShare > b.frameShare + limits.frameShare,
  hasOverlay,
  // Sepia, or black and white.
  (a, b) =>
    b.chroma > limits.colourChroma && colourfulness(a) < colourfulness(b) * limits.tonedFactor,
  isCut,
  // Darker.
  (a, b) => a.contrast < b.contrast * limits.contrastFactor,
];

/** Whether `a` is an edit of `b` by the first sign that tells them apart. Two shots are no edits of each other. */
export function isEdited(a: Photo, b: Photo): boolean {
  if (!a.pixels || !b.pixels || areTwoShots(a, b)) return false;
  for (const sign of signs) {
    if (sign(a.pixels, b.pixels)) return true;
    if (sign(b.pixels, a.pixels)) return false;
  }
  return false;
}

/** A camera without fractions of a second takes several shots in one, which move. */
function areTwoShots(a: Photo, b: Photo): boolean {
  const apartMs = msApart(a, b);
  if (apartMs !== 0) return apartMs !== undefined;
  const fineBits = hashDistance(a.pixels!.fineHash, b.pixels!.fineHash, 0, 0, 8);
  return fineBits > thresholds.sameShotFineBits;
}

/** Brighter or more vivid than it can show. */
function isCut(a: PhotoFeatures, b: PhotoFeatures): boolean {
  return a.cutShare > b.cutShare + limits.cutShare;
}

/** Letters over a picture add strong detail in some places, and leave the others as they were. */
function hasOverlay(a: PhotoFeatures, b: PhotoFeatures): boolean {
  // What is driven to its limits loses detail there, which the other then seems to have added.
  if (isCut(b, a)) return false;
  const isTurned = hashDistance(a.hashes, b.hashes) > thresholds.samePicture.bits;
  if (isTurned) return false;
  const { added, strong, unchanged, places } = limits.overlay;
  const steps = Array.from(a.localDetail, (value, place) => value - b.localDetail[place]!);
  const usual = steps.toSorted((one, other) => one - other)[steps.length >> 1]!;
  if (Math.abs(usual) > unchanged) return false;
  const risen = steps.filter(
    (step, place) => step - usual > added && a.localDetail[place]! > strong,
  ).length;
  const fallen = steps.filter((step) => usual - step > added).length;
  return risen >= places && fallen * 4 <= risen;
}
