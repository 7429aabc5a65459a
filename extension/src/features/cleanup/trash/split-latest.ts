import type { FolderWithTrash } from "./folders-with-trash.ts";

type Split = { latest: FolderWithTrash[]; earlier: FolderWithTrash[] };

/** The folders with the batches that were just set aside, and those with all others. */
export function splitLatest(
  folders: readonly FolderWithTrash[],
  batches: readonly { batch: string }[],
): Split {
  const ids = new Set(batches.map(({ batch }) => batch));
  const split: Split = { latest: [], earlier: [] };
  for (const folder of folders) {
    if (folder.access !== "granted") {
      split.earlier.push(folder);
      continue;
    }
    const latest = folder.batches.filter(({ batch }) => ids.has(batch));
    const earlier = folder.batches.filter(({ batch }) => !ids.has(batch));
    if (latest.length > 0) split.latest.push({ ...folder, batches: latest, broken: [] });
    if (earlier.length + folder.broken.length > 0)
      split.earlier.push({ ...folder, batches: earlier });
  }
  return split;
}
