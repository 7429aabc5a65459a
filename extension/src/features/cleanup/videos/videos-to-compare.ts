import type { DuplicateGroup, TimedVideo } from "@digital-cleanup/cleaner";
import { secondCopies } from "../photos/second-copies.ts";

/**
 * The videos of one length that are compared: of exact copies one, and none that is a part of something else, such as the film of a Live
 * Photo.
 */
export function videosToCompare(
  sameLength: readonly (readonly TimedVideo[])[],
  groups: readonly DuplicateGroup[],
  units: readonly string[][],
): TimedVideo[][] {
  const leftOut = new Set([...secondCopies(groups), ...units.flat()]);
  return sameLength
    .map((videos) => videos.filter(({ path }) => !leftOut.has(path)))
    .filter(({ length }) => length > 1);
}
