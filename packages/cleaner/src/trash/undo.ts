import type { FileFacts } from "../file.ts";
import type { FolderPort } from "../folder-port.ts";
import { type Manifest, ManifestError, requireManifest, writeManifest } from "./manifest.ts";
import { moveFiles } from "./move-files.ts";
import { removeBatch } from "./remove-batch.ts";
import { removeLeftover } from "./remove-leftover.ts";
import type { MoveReport, Refusal } from "./move-report.ts";
import { manifestPath, trashPath } from "./trash-paths.ts";

/** The file that makes a folder again for a moment. */
export const folderPlaceholder = ".digital-cleanup-folder";

type UndoOptions = {
  /** Only these files of the batch; the others stay in the trash. */
  paths?: readonly string[];
  onMove?: ((done: number) => void) | undefined;
};

/**
 * Moves the files of a batch back to their original paths and creates its empty folders again. If a path is taken by a file
 * with other content, the file stays in the trash and in the manifest, and is reported. One file that stays does not stop
 * the others. Rejects with a `ManifestError` once emptying has begun.
 */
export async function undo(
  port: FolderPort,
  batch: string,
  { paths, onMove }: UndoOptions = {},
): Promise<MoveReport> {
  const manifest = await requireManifest(port, batch);
  if (manifest.state === "emptying") throw new ManifestError(manifestPath(batch), "emptying");
  const { chosen, others, notListed } = chooseEntries(manifest, paths);
  const restoreEntry = ({ path }: FileFacts) => restoreFile(port, batch, path);
  const report = await moveFiles(chosen, restoreEntry, onMove);
  const left = [...entriesInTrash(chosen, report), ...others];
  if (others.length > 0) await writeManifest(port, { ...manifest, entries: left });
  else {
    for (const folder of manifest.folders ?? []) await makeFolder(port, folder);
    const { folders: _madeAgain, ...rest } = manifest;
    if (left.length > 0) await writeManifest(port, { ...rest, entries: left });
    else await removeBatch(port, batch);
  }
  report.refused.push(...notListed.map((path) => ({ path, reason: "notListed" as const })));
  return report;
}

/** The entries to restore, all without `paths`, and those that stay in the trash. */
function chooseEntries({ entries }: Manifest, paths: readonly string[] | undefined) {
  if (!paths) return { chosen: entries, others: [], notListed: [] };
  const wanted = new Set(paths);
  const listed = new Set(entries.map(({ path }) => path));
  return {
    chosen: entries.filter(({ path }) => wanted.has(path)),
    others: entries.filter(({ path }) => !wanted.has(path)),
    notListed: [...wanted].filter((path) => !listed.has(path)),
  };
}

/** A port creates folders only for a file, so this writes a placeholder and removes it. */
async function makeFolder(port: FolderPort, folder: string): Promise<void> {
  const placeholder = `${folder}/${folderPlaceholder}`;
  try {
    // The folder exists again; it may even contain a person's file with the placeholder's name.
    if (((await port.list(folder)) ?? []).length > 0) return;
    await port.writeText(placeholder, "");
    await port.remove(placeholder);
  } catch {
    // A file has the name now, or the system refuses. An empty folder is no loss.
  }
}

async function restoreFile(
  port: FolderPort,
  batch: string,
  path: string,
): Promise<Refusal | undefined> {
  try {
    const aside = trashPath(batch, path);
    if (!(await port.stat(aside))) return (await port.stat(path)) ? undefined : "vanished";
    if ((await port.move(aside, path)) === "moved") return undefined;
    return (await removeLeftover(port, aside, path)) ? undefined : "taken";
  } catch {
    // Locked or not allowed: the file stays in the trash and is reported.
    return "failed";
  }
}

function entriesInTrash(entries: Manifest["entries"], { refused }: MoveReport) {
  const waiting = new Set(
    refused.filter(({ reason }) => reason !== "vanished").map(({ path }) => path),
  );
  return entries.filter((entry) => waiting.has(entry.path));
}
