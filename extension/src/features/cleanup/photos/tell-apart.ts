import { pairKey } from "./look/picture-id.ts";
import type { ListedGroup, ListedPhoto, PhotoResult } from "./photo-result.ts";

/** The result without photos in a group, and the pairs to remember. A group of one photo is none. */
export function tellApart(
  result: PhotoResult,
  group: ListedGroup,
  notAlike: readonly ListedPhoto[],
): { result: PhotoResult; pairs: string[] } {
  const out = new Set(notAlike.map(({ path }) => path));
  const left = group.files.filter(({ path }) => !out.has(path));
  const pairs = notAlike.flatMap(({ id }) => left.map((other) => pairKey(id, other.id)));
  const groups = result.groups.flatMap((each) => {
    if (each !== group) return [each];
    return left.length > 1 ? [{ ...group, files: left }] : [];
  });
  return { result: { ...result, groups }, pairs };
}
