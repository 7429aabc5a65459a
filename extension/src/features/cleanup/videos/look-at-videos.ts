import {
  frameTimesMs,
  groupSimilarVideos,
  type LookedVideo,
  type TimedVideo,
  videoFrame,
} from "@digital-cleanup/cleaner";
import { withMediaType } from "../pictures/media-type.ts";
import type { OpenFile } from "../pictures/open-reviewed-file.ts";
import { videoFrames } from "../pictures/video-frame.ts";
import type { VideoResult } from "./video-result.ts";

/** A video on a slow disk, or beside other work, takes some seconds for each frame. */
const maxFileMs = 60_000;

type Options = { open: OpenFile; signal: AbortSignal; onLooked: () => void };

/**
 * Compares three frames of each video with those of the others of its length, one video at a time: only pages have a decoder of videos,
 * and each takes memory. Resolves to what was found so far if it is stopped.
 */
export async function lookAtVideos(
  sameLength: readonly (readonly TimedVideo[])[],
  { open, signal, onLooked }: Options,
): Promise<VideoResult> {
  const result: VideoResult = { groups: [], notPlayed: [], isComplete: true };
  for (const videos of sameLength) {
    const timesMs = frameTimesMs(videos);
    const looked: LookedVideo[] = [];
    for (const video of videos) {
      if (signal.aborted) break;
      const inTime = AbortSignal.any([signal, AbortSignal.timeout(maxFileMs)]);
      const seen = await lookAt(video, timesMs, open, inTime).catch(() => undefined);
      if (seen) looked.push(seen);
      else if (!signal.aborted) result.notPlayed.push(video.path);
      onLooked();
    }
    result.groups.push(...groupSimilarVideos(looked));
  }
  return { ...result, isComplete: !signal.aborted };
}

async function lookAt(
  video: TimedVideo,
  timesMs: readonly number[],
  open: OpenFile,
  signal: AbortSignal,
): Promise<LookedVideo | undefined> {
  const file = await open(video.path);
  if (!file) return undefined;
  const seen = await videoFrames(withMediaType(file, video.path), timesMs, signal);
  const { widthPixels, heightPixels } = seen;
  const frames = seen.frames.map(({ data, width, height }) =>
    videoFrame({ data, widthPixels: width, heightPixels: height, channels: 4 }),
  );
  return { ...video, widthPixels, heightPixels, frames };
}
