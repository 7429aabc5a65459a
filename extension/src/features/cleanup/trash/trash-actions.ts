import {
  type CleanupPlan,
  empty,
  type EmptyReport,
  type MoveReport,
  setAside,
  undo,
} from "@digital-cleanup/cleaner";
import { appendAction, today } from "../../../platform/action-log.ts";
import { alone } from "../folder/folder-lock.ts";
import { folderPlans, portAmong } from "./folder-plans.ts";
import { handlePort } from "../folder/directory-handle-port.ts";
import { rememberFolder } from "../folder/remembered-folders.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";

type OnMove = (done: number) => void;
export type AsideBatch = { handle: FileSystemDirectoryHandle; batch: string; count: number };

/** Sorts by time and never repeats: `20261124T153012-1f3a9c2e`. */
export const newBatchId = (now: Date): string =>
  `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}-${crypto.randomUUID().slice(0, 8)}`;

/**
 * Changes a folder that is remembered before the first move, so that a crash leaves a way back. A look at what waits forgets
 * a folder that holds nothing: once nobody else can, it is remembered again, and where its id is new, that is the one to hold.
 */
async function aloneIn<T>(handle: FileSystemDirectoryHandle, work: () => Promise<T>): Promise<T> {
  const id = await rememberFolder(handle);
  const done = await alone(id, async () =>
    (await rememberFolder(handle)) === id ? { result: await work() } : undefined,
  );
  return done ? done.result : aloneIn(handle, work);
}

type Aside = {
  batches: AsideBatch[];
  report: MoveReport;
  /** Why the folders after the last batch were not begun. */
  problem?: unknown;
};

/** Sets aside in each folder what is planned there. Rejects only where nothing was done at all. */
export async function setPlanAside(
  folders: readonly ChosenFolder[],
  plan: CleanupPlan,
  onMove: OnMove,
): Promise<Aside> {
  const aside: Aside = { batches: [], report: { moved: [], refused: [] } };
  const { moved, refused } = aside.report;
  try {
    for (const { folder, moves } of folderPlans(folders, plan)) {
      const { handle } = folder;
      const before = moved.length + refused.length;
      const now = new Date();
      const batch = { batch: newBatchId(now), createdAt: now.toISOString() };
      const report = await aloneIn(handle, () =>
        setAside(portAmong(folder, folders), batch, moves, (done) => onMove(before + done)),
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
  return aloneIn(handle, () => undo(handlePort(handle), batch, onMove));
}

/** Deletes for good and counts what is gone, as measured. */
export async function emptyBatch(
  handle: FileSystemDirectoryHandle,
  batch: string,
): Promise<EmptyReport> {
  return aloneIn(handle, () =>
    empty(handlePort(handle), batch, {
      day: today(new Date()),
      count: async (actions) => {
        for (const action of actions) await appendAction(action);
      },
    }),
  );
}
