import { pairKey } from "./look/picture-id.ts";
import type { ListedGroup, ListedPhoto, PhotoResult } from "./photo-result.ts";

/**
 * The result once a photo was compared with the best of its group and is not like it, and the pair to remember. The photo leaves
 * the group, which holds what is like its best; it may be like the others. A group of one photo is none.
 */
export function tellApart(
  result: PhotoResult,
  group: ListedGroup,
  notAlike: ListedPhoto,
): { result: PhotoResult; pair: string } {
  const [best] = group.files;
  const left = group.files.filter(({ path }) => path !== notAlike.path);
  const groups = result.groups.flatMap((each) => {
    if (each !== group) return [each];
    return left.length > 1 ? [{ ...group, files: left }] : [];
  });
  return { result: { ...result, groups }, pair: pairKey(best!.id, notAlike.id) };
}
