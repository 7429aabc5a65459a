import { factsOf, isUnchanged } from "../file.ts";
import type { PlannedMove } from "../plan.ts";
import type { FolderPort } from "./folder-port.ts";
import { type Manifest, ManifestError, readManifest, writeManifest } from "./manifest.ts";
import { moveAll } from "./move-all.ts";
import { removeBatch } from "./remove-batch.ts";
import type { MoveReport, Refusal } from "./report.ts";
import { startBatch } from "./start-batch.ts";
import { asidePath, isSafePath } from "./trash.ts";

type Batch = Pick<Manifest, "batch" | "createdAt">;

/**
 * Moves files to the trash of their folder, each below the batch at the path it had. The manifest is written
 * before the first move; the same call again goes on where a crash left it. Rejects with a `ManifestError`
 * where the batch cannot be trusted or is being emptied.
 */
export async function setAside(
  port: FolderPort,
  { batch, createdAt }: Batch,
  moves: readonly PlannedMove[],
  onMove?: (done: number) => void,
): Promise<MoveReport> {
  const previous = await readManifest(port, batch);
  if (previous?.state === "emptying") throw new ManifestError(`${batch}: is being emptied`);
  const entries = new Map(previous?.entries.map((entry) => [entry.path, entry]));
  for (const move of moves) if (isSafePath(move.path)) entries.set(move.path, factsOf(move));
  const manifest: Manifest = {
    ...(previous ?? { version: 1, batch, createdAt, state: "aside" }),
    entries: [...entries.values()],
  };
  await startBatch(port, manifest, previous);

  const report = await moveAll(moves, (move) => setOneAside(port, batch, move), onMove);
  await narrow(port, manifest, report);
  return report;
}

async function setOneAside(
  port: FolderPort,
  batch: string,
  move: PlannedMove,
): Promise<Refusal | undefined> {
  if (!isSafePath(move.path)) return "unsafeName";
  try {
    const now = await port.stat(move.path);
    if (!now) {
      const isAside = isUnchanged(await port.stat(asidePath(batch, move.path)), move);
      return isAside ? undefined : "vanished";
    }
    if (!isUnchanged(now, move)) return "changed";
    if (!(await hasKeptCopy(port, move))) return "lastCopy";
    const outcome = await port.move(move.path, asidePath(batch, move.path));
    return outcome === "taken" ? "taken" : undefined;
  } catch {
    // Locked or not allowed: the file stays, the person is told, the others go on.
    return "failed";
  }
}

async function hasKeptCopy(port: FolderPort, { keptCopies }: PlannedMove): Promise<boolean> {
  if (keptCopies.length === 0) return true;
  for (const copy of keptCopies) {
    if (isUnchanged(await port.stat(copy.path), copy)) return true;
  }
  return false;
}

/** Leaves only what is in the trash in the manifest, so that it counts what can be undone. */
async function narrow(port: FolderPort, manifest: Manifest, { refused }: MoveReport) {
  if (refused.length === 0) return;
  const absent = new Set<string>();
  for (const { path } of refused) {
    if (!isSafePath(path) || !(await port.stat(asidePath(manifest.batch, path)))) absent.add(path);
  }
  const entries = manifest.entries.filter((entry) => !absent.has(entry.path));
  const isNeeded = entries.length > 0 || manifest.folders !== undefined;
  if (isNeeded) await writeManifest(port, { ...manifest, entries });
  else await removeBatch(port, manifest.batch);
}
