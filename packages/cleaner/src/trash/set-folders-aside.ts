import type { FolderPort } from "../folder-port.ts";
import { type Manifest, ManifestError, readManifest } from "./manifest.ts";
import { removeBatch } from "./remove-batch.ts";
import { startBatch } from "./start-batch.ts";
import { manifestPath, isSafePath } from "./trash-paths.ts";

/** Every requested folder is in exactly one list. `notEmpty`: it contains something now. `vanished`: it no longer exists. */
export type FolderReport = {
  removed: string[];
  refused: { path: string; reason: "unsafeName" | "notEmpty" | "vanished" | "failed" }[];
};

/**
 * Removes empty folders, including nested empty folders. They are first listed in the manifest of the batch, so that `undo`
 * can create them again. A folder with a file in it stays.
 */
export async function setFoldersAside(
  port: FolderPort,
  { batch, createdAt }: Pick<Manifest, "batch" | "createdAt">,
  folders: readonly string[],
): Promise<FolderReport> {
  const previous = await readManifest(port, batch);
  if (previous?.state === "emptying") throw new ManifestError(manifestPath(batch), "emptying");
  const report: FolderReport = { removed: [], refused: [] };
  const trees: string[][] = [];
  for (const path of folders) {
    if (!isSafePath(path)) {
      report.refused.push({ path, reason: "unsafeName" });
      continue;
    }
    const tree = await emptyTree(port, path);
    if (Array.isArray(tree)) trees.push(tree);
    else if (tree === "vanished" && previous?.folders?.includes(path)) report.removed.push(path);
    else report.refused.push({ path, reason: tree });
  }
  if (trees.length === 0) return report;
  const started = previous ?? { version: 1, batch, createdAt, state: "aside", entries: [] };
  const known = new Set([...(started.folders ?? []), ...trees.flat()]);
  await startBatch(port, { ...started, folders: [...known] }, previous);

  for (const tree of trees) {
    const [path = ""] = tree;
    try {
      for (const folder of tree.toReversed()) await port.removeFolder(folder);
      report.removed.push(path);
    } catch {
      // It is no longer empty, or the system refuses.
      report.refused.push({ path, reason: "failed" });
    }
  }
  if (report.removed.length === 0 && !previous) await removeBatch(port, batch);
  return report;
}

/** The folder and the folders below it, parents first, or why it is not an empty folder. */
async function emptyTree(
  port: FolderPort,
  folder: string,
): Promise<string[] | "notEmpty" | "vanished"> {
  const tree = [folder];
  const children = await port.list(folder);
  if (!children) return "vanished";
  for (const { name, isFolder } of children) {
    const below = isFolder ? await emptyTree(port, `${folder}/${name}`) : undefined;
    if (!Array.isArray(below)) return "notEmpty";
    tree.push(...below);
  }
  return tree;
}
