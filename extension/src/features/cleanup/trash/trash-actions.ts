import {
  type CleanupPlan,
  empty,
  type EmptyReport,
  type MoveReport,
  setAside,
  undo,
} from "@digital-cleanup/cleaner";
import { appendAction, today } from "../../../platform/actions/action-log.ts";
import { withFolderLock } from "../folder/folder-lock.ts";
import { withLinkNamed } from "./trash-link.ts";
import { splitPlanByFolder, portWithOtherFolders } from "./split-plan-by-folder.ts";
import { directoryHandlePort } from "../folder/directory-handle-port.ts";
import { rememberFolder } from "../folder/remembered-folders.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";

type OnMove = (done: number) => void;
export type TrashBatch = { handle: FileSystemDirectoryHandle; batch: string; count: number };

/** A unique id that sorts by time: `20261124T153012-1f3a9c2e`. */
export const newBatchId = (now: Date): string =>
  `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}-${crypto.randomUUID().slice(0, 8)}`;

/**
 * Runs `work` with the folder's lock held. The folder is remembered before the first move, so that the files can be restored
 * after a crash. Another dashboard may forget an empty folder before the lock is acquired; then the folder has a new id, and
 * the lock of that id is taken instead.
 */
async function changeRememberedFolder<T>(
  handle: FileSystemDirectoryHandle,
  work: () => Promise<T>,
): Promise<T> {
  const id = await rememberFolder(handle);
  const done = await withFolderLock(id, async () =>
    (await rememberFolder(handle)) === id
      ? { result: await withLinkNamed(handle, work) }
      : undefined,
  );
  return done ? done.result : changeRememberedFolder(handle, work);
}

type Aside = {
  batches: TrashBatch[];
  report: MoveReport;
  /** The error that stopped the work; the remaining folders were not started. */
  problem?: unknown;
};

/** Sets aside the planned files of each folder. Rejects only if no file was moved. */
export async function setPlanAside(
  folders: readonly ChosenFolder[],
  plan: CleanupPlan,
  onMove: OnMove,
): Promise<Aside> {
  const aside: Aside = { batches: [], report: { moved: [], refused: [] } };
  const { moved, refused } = aside.report;
  try {
    for (const { folder, moves } of splitPlanByFolder(folders, plan)) {
      const { handle } = folder;
      const before = moved.length + refused.length;
      const now = new Date();
      const batch = { batch: newBatchId(now), createdAt: now.toISOString() };
      const report = await changeRememberedFolder(handle, () =>
        setAside(portWithOtherFolders(folder, folders), batch, moves, (done) =>
          onMove(before + done),
        ),
      );
      const count = report.moved.length;
      if (count > 0) aside.batches.push({ handle, batch: batch.batch, count });
      moved.push(...report.moved);
      refused.push(...report.refused);
    }
  } catch (problem) {
    if (aside.batches.length === 0) throw problem;
    return { ...aside, problem };
  }
  return aside;
}

export async function undoBatch(
  handle: FileSystemDirectoryHandle,
  batch: string,
  onMove: OnMove,
): Promise<MoveReport> {
  return changeRememberedFolder(handle, () => undo(directoryHandlePort(handle), batch, { onMove }));
}

/** Deletes the files permanently and counts the deleted ones as measured. */
export async function emptyBatch(
  handle: FileSystemDirectoryHandle,
  batch: string,
): Promise<EmptyReport> {
  return changeRememberedFolder(handle, () =>
    empty(directoryHandlePort(handle), batch, {
      day: today(new Date()),
      count: async (actions) => {
        for (const action of actions) await appendAction(action);
      },
    }),
  );
}
