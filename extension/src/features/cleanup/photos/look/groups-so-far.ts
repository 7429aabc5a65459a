import { type FileFacts, groupPhotos, type Photo } from "@digital-cleanup/cleaner";
import { type ExtraPhotos, extraPhotos } from "../extra-photos.ts";
import { mergeGroups } from "./merge-groups.ts";

type IsApart = (one: Photo, other: Photo) => boolean;

/**
 * Counts the groups of what is known so far. `count` returns them if they were counted again: the more photos there are the longer that
 * takes, so the next time waits twenty times as long as the last one took.
 */
export function createGroupsSoFar(isApart: IsApart) {
  const photos = new Map<string, Photo>();
  const photoOf = ({ path }: FileFacts) => photos.get(path)!;
  let isNew = false;
  let nextAtMs = 0;
  return {
    add: (photo: Photo) => {
      if (!photo.pixels) return;
      photos.set(photo.path, photo);
      isNew = true;
    },
    count: (): ExtraPhotos | undefined => {
      const startMs = performance.now();
      if (!isNew || startMs < nextAtMs) return undefined;
      isNew = false;
      const { groups } = groupPhotos([...photos.values()], { isApart });
      const merged = mergeGroups(groups, (one, other) => isApart(photoOf(one), photoOf(other)));
      const endMs = performance.now();
      nextAtMs = endMs + 20 * (endMs - startMs);
      return extraPhotos(merged);
    },
  };
}
