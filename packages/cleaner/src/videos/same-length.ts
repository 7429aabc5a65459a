import { type FileEntry, type FileFacts, toFacts } from "../file.ts";
import { forEachParallel } from "../parallel.ts";
import { kindOfFile } from "../space/kind-of-file.ts";
import { readVideoDuration } from "./duration/read-video-duration.ts";

export type TimedVideo = FileFacts & { durationMs: number };

const parallelReads = 8;
/** Three frames of a shorter one are nearly the same. */
const minDurationMs = 2000;
/** Containers round, and encoders add or drop some frames at the end. */
const toleranceMs = 500;
/** The frames of a group are taken at the same times of each. */
const maxSpan = 1.05;

export const isVideoPath = (path: string): boolean => kindOfFile(path) === "videos";

/**
 * Videos that last about as long as another one, in groups of the same length, by a few bytes of each. Neither length nor size says
 * that two show the same. What cannot be read, or has no length in its header, is left out.
 */
export async function videosOfSameLength(
  entries: readonly FileEntry[],
  signal?: AbortSignal,
): Promise<TimedVideo[][]> {
  const timed: TimedVideo[] = [];
  await forEachParallel(entries, parallelReads, async (entry) => {
    if (signal?.aborted || !isVideoPath(entry.path)) return;
    // Locked, changed or vanished since it was listed.
    const durationMs = await readVideoDuration(entry).catch(() => undefined);
    if (durationMs !== undefined) timed.push({ ...toFacts(entry), durationMs });
  });
  return groupByLength(timed);
}

export function groupByLength(videos: readonly TimedVideo[]): TimedVideo[][] {
  const sorted = videos
    .filter(({ durationMs }) => durationMs >= minDurationMs)
    .toSorted((a, b) => a.durationMs - b.durationMs || (a.path < b.path ? -1 : 1));
  const groups: TimedVideo[][] = [];
  for (const video of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && video.durationMs - last.durationMs <= toleranceMs) group.push(video);
    else groups.push([video]);
  }
  return groups.flatMap(splitLong).filter(({ length }) => length > 1);
}

/** A chain in which the last one is much longer than the first is divided where the lengths differ most. */
function splitLong(group: TimedVideo[]): TimedVideo[][] {
  const waiting = [group];
  const done: TimedVideo[][] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.at(-1)!.durationMs <= next[0]!.durationMs * maxSpan) {
      done.push(next);
      continue;
    }
    const gap = widestGap(next);
    // The first part is taken first.
    waiting.push(next.slice(gap), next.slice(0, gap));
  }
  return done;
}

/** The index of the video that differs most from the one before it. */
function widestGap(group: readonly TimedVideo[]): number {
  let widest = 1;
  const gapBefore = (index: number) => group[index]!.durationMs - group[index - 1]!.durationMs;
  for (let index = 2; index < group.length; index += 1) {
    if (gapBefore(index) > gapBefore(widest)) widest = index;
  }
  return widest;
}
