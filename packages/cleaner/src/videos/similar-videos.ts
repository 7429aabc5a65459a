import { tintDistance } from "../photos/features/colour-samples.ts";
import { hashDistance } from "../photos/features/difference-hash.ts";
import { type PhotoFeatures, photoFeatures } from "../photos/features/photo-features.ts";
import type { PhotoPixels } from "../photos/features/photo-pixels.ts";
import type { TimedVideo } from "./same-length.ts";

/** What is compared of one frame. */
export type VideoFrame = Pick<PhotoFeatures, "fineHash" | "colours" | "contrast">;
export type SeenVideo = TimedVideo & {
  /** As seen. */
  widthPixels: number;
  heightPixels: number;
};
/** A video with its frames at the times that `frameTimesMs` returns. */
export type LookedVideo = SeenVideo & { frames: readonly VideoFrame[] };

const frameShares = [0.1, 0.5, 0.9];
const hashWords = 8;
/** Measured on films saved again by four encoders, and on films of a street and of a room by one camera that stood still. */
const limits = {
  /** Of 256. */
  bits: 40,
  tint: 8,
  aspectFactor: 1.05,
  /** Frames of the same time differ at most by this share of what those of other times do: a camera that stands still always sees the same. */
  shareOfOtherTimes: 0.65,
  /** A frame of less contrast shows nothing: black, white, a fade. */
  blankContrast: 6,
  minFrames: 2,
};

/** When to take the frames of a group of the same length, so that they are inside of each. */
export const frameTimesMs = (group: readonly TimedVideo[]): number[] => {
  const shortestMs = Math.min(...group.map(({ durationMs }) => durationMs));
  return frameShares.map((share) => share * shortestMs);
};

export function videoFrame(pixels: PhotoPixels): VideoFrame {
  const { fineHash, colours, contrast } = photoFeatures(pixels);
  return { fineHash, colours, contrast };
}

/**
 * Videos of one length that show the same, saved again: smaller, more compressed, in another container. The first of a group has most
 * pixels, then it is the oldest. Like similar photos they are no copies: a person chooses.
 */
export function groupSimilarVideos(videos: readonly LookedVideo[]): SeenVideo[][] {
  const rest = new Set(videos.toSorted(bestFirst));
  const groups: SeenVideo[][] = [];
  for (const best of rest) {
    rest.delete(best);
    const like = [...rest].filter((other) => isSame(best, other));
    for (const other of like) rest.delete(other);
    if (like.length > 0) groups.push([best, ...like].map(withoutFrames));
  }
  return groups;
}

const withoutFrames = ({ frames: _frames, ...video }: LookedVideo): SeenVideo => video;

const bestFirst = (a: LookedVideo, b: LookedVideo): number =>
  b.widthPixels * b.heightPixels - a.widthPixels * a.heightPixels ||
  a.modifiedAtMs - b.modifiedAtMs ||
  b.bytes - a.bytes ||
  (a.path < b.path ? -1 : 1);

function isSame(a: LookedVideo, b: LookedVideo): boolean {
  const aspect = (a.widthPixels / a.heightPixels) * (b.heightPixels / b.widthPixels);
  if (Math.max(aspect, 1 / aspect) > limits.aspectFactor) return false;
  if (a.frames.length !== b.frames.length) return false;
  if (a.frames.some((frame, index) => isBlank(frame) !== isBlank(b.frames[index]!))) return false;
  const pairs = a.frames
    .map((frame, index) => [frame, b.frames[index]!] as const)
    .filter(([frame]) => !isBlank(frame));
  if (pairs.length < limits.minFrames || !pairs.every(([one, other]) => isLike(one, other)))
    return false;
  const sameTime = pairs.map(([one, other]) => bitsApart(one, other));
  const otherTimes = pairs.flatMap(([one], index) =>
    pairs.filter((_, at) => at !== index).map(([, other]) => bitsApart(one, other)),
  );
  return mean(sameTime) < limits.shareOfOtherTimes * mean(otherTimes);
}

const isBlank = ({ contrast }: VideoFrame): boolean => contrast < limits.blankContrast;
const bitsApart = (a: VideoFrame, b: VideoFrame): number =>
  hashDistance(a.fineHash, b.fineHash, 0, 0, hashWords);
const isLike = (a: VideoFrame, b: VideoFrame): boolean =>
  bitsApart(a, b) <= limits.bits && tintDistance(a.colours, b.colours) <= limits.tint;
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
