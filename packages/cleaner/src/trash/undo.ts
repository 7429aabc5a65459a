import type { FileFacts } from "../file.ts";
import type { FolderPort } from "../folder-port.ts";
import { type Manifest, ManifestError, requireManifest, writeManifest } from "./manifest.ts";
import { moveFiles } from "./move-files.ts";
import { removeBatch } from "./remove-batch.ts";
import { removeLeftover } from "./remove-leftover.ts";
import type { MoveReport, Refusal } from "./move-report.ts";
import { manifestPath, trashPath } from "./trash-paths.ts";

/**
 * Moves the files of a batch back to their original paths and creates its empty folders again. If a path is taken by a file
 * with other content, the file stays in the trash and in the manifest, and is reported. Rejects with a `ManifestError` once emptying has
 * begun.
 */
export async function undo(
  port: FolderPort,
  batch: string,
  onMove?: (done: number) => void,
): Promise<MoveReport> {
  const manifest = await requireManifest(port, batch);
  if (manifest.state === "emptying") throw new ManifestError(manifestPath(batch), "emptying");
  const restoreEntry = ({ path }: FileFacts) => restoreFile(port, batch, path);
  const report = await moveFiles(manifest.entries, restoreEntry, onMove);
  for (const folder of manifest.folders ?? []) await makeFolder(port, folder);
  const left = entriesInTrash(manifest, report);
  const { folders: _madeAgain, ...rest } = manifest;
  if (left.length > 0) await writeManifest(port, { ...rest, entries: left });
  else await removeBatch(port, batch);
  return report;
}

/** A port creates folders only for a file, so this writes a placeholder and removes it. */
async function makeFolder(port: FolderPort, folder: string): Promise<void> {
  const placeholder = `${folder}/.digital-cleanup-folder`;
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

function entriesInTrash(manifest: Manifest, { refused }: MoveReport) {
  const waiting = new Set(
    refused.filter(({ reason }) => reason !== "vanished").map(({ path }) => path),
  );
  return manifest.entries.filter((entry) => waiting.has(entry.path));
}
