import type { FolderHandle } from "../../../platform/folder-handle.ts";
import {
  type CleanupPlan,
  empty,
  type EmptyReport,
  type FolderPort,
  type MoveReport,
  type PlannedMove,
  setAside,
  setFoldersAside,
  trashFolder,
} from "@digital-cleanup/cleaner";
import { localDay } from "../../../platform/local-day.ts";
import { appendAction } from "../../../platform/actions/action-log.ts";
import { noteOwnBatch, ownBatches } from "./own-batches.ts";
import { changeRememberedFolder } from "./change-remembered-folder.ts";
import { moveAsked } from "../asked/move-asked.ts";
import { pathInPlan, splitPlanByFolder, portWithOtherFolders } from "./split-plan-by-folder.ts";
import { folderPort } from "../folder/chosen-folder.ts";
import { splitAsked } from "../asked/is-asked.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";
import type { Watch } from "../use-folder-change.ts";

/** `count`: of files in it. */
export type TrashBatch = { handle: FolderHandle; batch: string; count: number };

/** A unique id that sorts by time: `20261124T153012-1f3a9c2e`. */
export const newBatchId = (now: Date): string =>
  `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}-${crypto.randomUUID().slice(0, 8)}`;

/** A batch that was just set aside, in one of the folders that are reviewed. */
export type LatestBatch = TrashBatch & { folder: ChosenFolder };

type Aside = {
  batches: LatestBatch[];
  report: MoveReport;
  /** The files that the person did not let the browser move. */
  declined: string[];
  /** The paths that were moved, as in the plan. */
  moved: string[];
  /** The error that stopped the work; the remaining folders were not started. */
  problem?: unknown;
};

/** Sets aside the planned files of each folder. Rejects only if no file was moved. */
export async function setPlanAside(
  folders: readonly ChosenFolder[],
  plan: CleanupPlan,
  watch: Watch,
): Promise<Aside> {
  const aside: Aside = {
    batches: [],
    report: { moved: [], refused: [] },
    declined: [],
    moved: [],
  };
  const { moved, refused } = aside.report;
  try {
    for (const { folder, moves, leaving } of splitPlanByFolder(folders, plan)) {
      const { handle } = folder;
      const before = moved.length + refused.length + aside.declined.length;
      const now = new Date();
      const batch = { batch: newBatchId(now), createdAt: now.toISOString() };
      const { report, declined } = await changeRememberedFolder(handle, async () => {
        await noteOwnBatch(handle, batch.batch);
        const port = portWithOtherFolders(folder, folders);
        const done = await setMovesAside(port, batch, moves, {
          ...watch,
          onMove: (count) => watch.onMove(before + count),
        });
        // Each that still holds something stays.
        if (done.report.moved.length > 0) await setFoldersAside(port, batch, leaving);
        return done;
      });
      const count = report.moved.length;
      if (count > 0) aside.batches.push({ handle, batch: batch.batch, count, folder });
      moved.push(...report.moved);
      refused.push(...report.refused);
      aside.declined.push(...declined);
      aside.moved.push(...report.moved.map(({ path }) => pathInPlan(folders, folder, path)));
    }
  } catch (problem) {
    if (aside.batches.length === 0) throw problem;
    return { ...aside, problem };
  }
  return aside;
}

/** First those that move silently. Each of the others is checked and listed just before the browser asks about it. */
async function setMovesAside(
  port: FolderPort,
  batch: { batch: string; createdAt: string },
  moves: readonly PlannedMove[],
  watch: Watch,
) {
  const { silent, asked } = splitAsked(moves);
  const report: MoveReport =
    silent.length > 0
      ? await setAside(port, batch, silent, watch.onMove)
      : { moved: [], refused: [] };
  return moveAsked(asked, report, watch, (move) => setAside(port, batch, [move]));
}

/**
 * Deletes the files permanently. Those that this browser set aside are counted as measured. Once `signal` is aborted, no other file is
 * deleted: the rest stays set aside, and is not reported as failed.
 */
export async function emptyBatch(
  handle: FolderHandle,
  batch: string,
  { onMove, signal }: Pick<Watch, "onMove" | "signal">,
): Promise<EmptyReport> {
  const port = folderPort(handle);
  const isInBatch = (path: string) => path.startsWith(`${trashFolder}/${batch}/`);
  const checked = new Set<string>();
  let removed = 0;
  // Each file is compared with the copy that stays, then deleted. The list of the batch is changed to its end.
  const goOn = (path: string) => {
    if (isInBatch(path)) signal?.throwIfAborted();
    onMove(Math.floor((checked.size + removed) / 2));
  };
  const stat = async (path: string) => {
    goOn(path);
    if (isInBatch(path)) checked.add(path);
    return port.stat(path);
  };
  const remove = async (path: string) => {
    goOn(path);
    await port.remove(path);
    if (isInBatch(path)) removed += 1;
  };
  const report = await changeRememberedFolder(handle, async () =>
    empty({ ...port, stat, remove }, batch, {
      isOwn: (await ownBatches()).has(batch),
      day: localDay(Date.now()),
      count: async (actions) => {
        for (const action of actions) await appendAction(action);
      },
    }),
  );
  return signal?.aborted ? { ...report, failed: [] } : report;
}
