import { factsOf, isUnchanged, isUntouched } from "../file.ts";
import type { PlannedMove } from "../plan/build-plan.ts";
import type { FolderPort } from "../folder-port.ts";
import { hasKeptCopy, whyNoCopy } from "./kept-copy.ts";
import { type Manifest, ManifestError, readManifest, writeManifest } from "./manifest.ts";
import { moveAll } from "./move-files.ts";
import { removeBatch } from "./remove-batch.ts";
import type { MoveReport, Refusal } from "./move-report.ts";
import { startBatch } from "./start-batch.ts";
import { asidePath, isSafePath } from "./trash-paths.ts";

type Batch = Pick<Manifest, "batch" | "createdAt">;

/**
 * Moves files to the trash of their folder, each below the batch at the path it had. The manifest is written
 * before the first move; the same call again goes on where a crash or `signal` ended it. Rejects with a `ManifestError`
 * where the batch cannot be trusted or is being emptied.
 */
export async function setAside(
  port: FolderPort,
  { batch, createdAt }: Batch,
  moves: readonly PlannedMove[],
  onMove?: (done: number) => void,
  signal?: AbortSignal,
): Promise<MoveReport> {
  const previous = await readManifest(port, batch);
  if (previous?.state === "emptying") throw new ManifestError(`${batch}: is being emptied`);
  const entries = new Map(previous?.entries.map((entry) => [entry.path, entry]));
  for (const move of moves) if (isSafePath(move.path)) entries.set(move.path, entryOf(move));
  const manifest: Manifest = {
    ...(previous ?? { version: 1, batch, createdAt, state: "aside" }),
    entries: [...entries.values()],
  };
  await startBatch(port, manifest, previous);

  const report = await moveAll(moves, (move) => setOneAside(port, batch, move), onMove, signal);
  await narrow(port, manifest, report);
  return report;
}

/** So many paths are enough to find one that is left, and keep the list short. */
const keptCopiesListed = 3;

/** Emptying looks for a kept copy again. One in another folder is out of its sight, and then none is listed. */
function entryOf(move: PlannedMove): Manifest["entries"][number] {
  const kept = move.keptCopies.slice(0, keptCopiesListed);
  const isInSight = kept.length > 0 && move.keptCopies.every(({ path }) => isSafePath(path));
  if (!isInSight) return factsOf(move);
  const keptCopies = kept.map(({ path, modifiedAtMs }) => ({ path, modifiedAtMs }));
  return { ...factsOf(move), keptCopies };
}

async function setOneAside(
  port: FolderPort,
  batch: string,
  move: PlannedMove,
): Promise<Refusal | undefined> {
  if (!isSafePath(move.path)) return "unsafeName";
  const aside = asidePath(batch, move.path);
  try {
    const now = await port.stat(move.path);
    if (!now) {
      const isAside = isUnchanged(await port.stat(aside), move);
      return isAside ? await backWithoutCopy(port, move, aside) : "vanished";
    }
    if (!isUnchanged(now, move)) return "changed";
    // A move that was cut in its middle changed the file in both its places: it goes on.
    if (!isUntouched(now, move) && !isUnchanged(await port.stat(aside), move)) return "changed";
    const refusal = await whyNoCopy(port, move.path, move);
    if (refusal) return refusal;
    if ((await port.move(move.path, aside)) === "taken") return "taken";
    return await backWithoutCopy(port, move, aside);
  } catch {
    // Locked or not allowed: the file stays, the person is told, the others go on.
    return "failed";
  }
}

/**
 * The kept copy may be the same file under another path (a mount, a link above the folder), or another program may have taken
 * it meanwhile: only after the move does it show.
 */
async function backWithoutCopy(
  port: FolderPort,
  move: PlannedMove,
  aside: string,
): Promise<Refusal | undefined> {
  if (await hasKeptCopy(port, move)) return undefined;
  await port.move(aside, move.path);
  return "lastCopy";
}

/** Leaves only what is in the trash in the manifest, so that it counts what can be undone. */
async function narrow(port: FolderPort, manifest: Manifest, { refused }: MoveReport) {
  if (refused.length === 0) return;
  const absent = new Set<string>();
  for (const { path } of refused) {
    if (!(await mayBeAside(port, manifest.batch, path))) absent.add(path);
  }
  const entries = manifest.entries.filter((entry) => !absent.has(entry.path));
  const isNeeded = entries.length > 0 || manifest.folders !== undefined;
  if (isNeeded) await writeManifest(port, { ...manifest, entries });
  else await removeBatch(port, manifest.batch);
}

async function mayBeAside(port: FolderPort, batch: string, path: string): Promise<boolean> {
  try {
    return isSafePath(path) && (await port.stat(asidePath(batch, path))) !== undefined;
  } catch {
    // What cannot be looked at is not forgotten.
    return true;
  }
}
