import { isUnchanged, isUntouched, type SeenFile, toFacts } from "../file.ts";
import type { PlannedMove } from "../plan/build-plan.ts";
import type { FolderPort } from "../folder-port.ts";
import { hasKeptCopy, keptCopyProblem } from "./kept-copy.ts";
import { type Manifest, ManifestError, readManifest, writeManifest } from "./manifest.ts";
import { moveFiles } from "./move-files.ts";
import { removeBatch } from "./remove-batch.ts";
import { removeLeftover } from "./remove-leftover.ts";
import type { MoveReport, Refusal } from "./move-report.ts";
import { startBatch } from "./start-batch.ts";
import { manifestPath, trashPath, isSafePath } from "./trash-paths.ts";

type Batch = Pick<Manifest, "batch" | "createdAt">;

/**
 * Moves files to the trash of their folder, each to its original path below the batch's folder. The manifest is written
 * before the first move; repeating the call resumes after a crash or an abort. Rejects with a `ManifestError` if the batch's
 * manifest is invalid or the batch is being emptied.
 */
export async function setAside(
  port: FolderPort,
  { batch, createdAt }: Batch,
  moves: readonly PlannedMove[],
  onMove?: (done: number) => void,
  signal?: AbortSignal,
): Promise<MoveReport> {
  const previous = await readManifest(port, batch);
  if (previous?.state === "emptying") throw new ManifestError(manifestPath(batch), "emptying");
  const entries = new Map(previous?.entries.map((entry) => [entry.path, entry]));
  for (const move of moves) if (isSafePath(move.path)) entries.set(move.path, toEntry(move));
  const manifest: Manifest = {
    ...(previous ?? { version: 1, batch, createdAt, state: "aside" }),
    entries: [...entries.values()],
  };
  await startBatch(port, manifest, previous);

  const report = await moveFiles(moves, (move) => setOneAside(port, batch, move), onMove, signal);
  await removeRefused(port, manifest, report);
  return report;
}

/** Enough to find a remaining copy or photo later, and few enough to keep the manifest short. */
const keptListed = 3;

/** Emptying checks what stayed again. It cannot reach files in another folder; if there are any, none is listed. */
function toEntry(move: PlannedMove): Manifest["entries"][number] {
  const isInSight = (files: readonly SeenFile[]) =>
    files.length > 0 && files.every(({ path }) => isSafePath(path));
  const entry: Manifest["entries"][number] = toFacts(move);
  if (isInSight(move.keptCopies)) {
    entry.keptCopies = move.keptCopies
      .slice(0, keptListed)
      .map(({ path, modifiedAtMs }) => ({ path, modifiedAtMs }));
  }
  const photos = move.keptPhotos?.filter(isInSight);
  if (photos && photos.length > 0) {
    entry.keptPhotos = photos.map((set) => set.slice(0, keptListed).map(toFacts));
  }
  return entry;
}

async function setOneAside(
  port: FolderPort,
  batch: string,
  move: PlannedMove,
): Promise<Refusal | undefined> {
  if (!isSafePath(move.path)) return "unsafeName";
  const aside = trashPath(batch, move.path);
  try {
    const now = await port.stat(move.path);
    if (!now) {
      const isInTrash = isUnchanged(await port.stat(aside), move);
      return isInTrash ? await moveBackIfLastCopy(port, move, aside) : "vanished";
    }
    if (!isUnchanged(now, move)) return "changed";
    // An interrupted move changes the ctime of the file at both paths; in that case it is resumed.
    if (!isUntouched(now, move) && !isUnchanged(await port.stat(aside), move)) return "changed";
    const refusal = await keptCopyProblem(port, move.path, move);
    if (refusal) return refusal;
    if ((await port.move(move.path, aside)) === "taken") return "taken";
    return await moveBackIfLastCopy(port, move, aside);
  } catch {
    // Locked or not allowed: the file stays and is reported. A copy that cannot be removed stays in the manifest for `undo`.
    await removeLeftover(port, aside, move.path).catch(() => false);
    return "failed";
  }
}

/**
 * Moves the file back if its kept copy is missing after the move: the copy may have been the same file under another path (a
 * mount, a link above the folder), or another program may have removed it.
 */
async function moveBackIfLastCopy(
  port: FolderPort,
  move: PlannedMove,
  aside: string,
): Promise<Refusal | undefined> {
  if (await hasKeptCopy(port, move)) return undefined;
  await port.move(aside, move.path);
  return "lastCopy";
}

/** Removes files that were not moved from the manifest, so that it lists what can be restored. */
async function removeRefused(port: FolderPort, manifest: Manifest, { refused }: MoveReport) {
  if (refused.length === 0) return;
  const absent = new Set<string>();
  for (const { path } of refused) {
    if (!(await mayBeInTrash(port, manifest.batch, path))) absent.add(path);
  }
  const entries = manifest.entries.filter((entry) => !absent.has(entry.path));
  const isNeeded = entries.length > 0 || manifest.folders !== undefined;
  if (isNeeded) await writeManifest(port, { ...manifest, entries });
  else await removeBatch(port, manifest.batch);
}

async function mayBeInTrash(port: FolderPort, batch: string, path: string): Promise<boolean> {
  try {
    return isSafePath(path) && (await port.stat(trashPath(batch, path))) !== undefined;
  } catch {
    // If the file cannot be checked, it stays in the manifest.
    return true;
  }
}
