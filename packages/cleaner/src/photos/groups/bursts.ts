import { parentFolder } from "../../path-parts.ts";
import type { Photo } from "../photo.ts";
import { thresholds } from "../thresholds.ts";
import { groupAroundBest } from "./group-around-best.ts";
import { isAlike } from "./is-alike.ts";
import { takenTime } from "./taken-times.ts";
import type { View } from "./views.ts";

type Timed = View & { ms: number };

/** Groups of shots of one folder taken within seconds that look alike, the best first. */
export function findBursts(
  photos: readonly View[],
  isApart: (a: Photo, b: Photo) => boolean,
): Photo[][] {
  return timeRuns(photos).flatMap((run) => {
    const views = new Map(run.map((view) => [view.photo, view]));
    const matches = (photo: Photo): Photo[] =>
      [...views.keys()].filter(
        (other) =>
          other !== photo && isAlike(views.get(photo)!, views.get(other)!, thresholds.burst),
      );
    return groupAroundBest([...views.keys()], matches, isApart);
  });
}

/**
 * Runs of photos of one folder with short gaps between them, each of limited length. Photos with a zone and photos without are
 * separate runs: their clocks may differ by hours.
 */
export function timeRuns(photos: readonly View[]): View[][] {
  const byClock = new Map<string, Timed[]>();
  for (const each of photos) {
    const time = takenTime(each.photo);
    if (!time) continue;
    const clock = `${time.hasZone ? "zone" : "local"}:${parentFolder(each.photo.path)}`;
    const timed = { ...each, ms: time.ms };
    const others = byClock.get(clock);
    if (others) others.push(timed);
    else byClock.set(clock, [timed]);
  }
  return [...byClock.values()].flatMap(splitIntoRuns).filter((run) => run.length > 1);
}

function splitIntoRuns(photos: Timed[]): Timed[][] {
  const runs: Timed[][] = [];
  const byTime = photos.toSorted((a, b) => a.ms - b.ms || (a.photo.path < b.photo.path ? -1 : 1));
  for (const photo of byTime) {
    const run = runs.at(-1);
    const isNear =
      run !== undefined &&
      photo.ms - run.at(-1)!.ms <= thresholds.burstGapMs &&
      photo.ms - run[0]!.ms <= thresholds.burstMs;
    if (isNear) run.push(photo);
    else runs.push([photo]);
  }
  return runs;
}
