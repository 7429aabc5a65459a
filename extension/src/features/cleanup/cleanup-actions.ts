import {
  type CleanupPlan,
  empty,
  type EmptyReport,
  type MoveReport,
  setAside,
  undo,
} from "@digital-cleanup/cleaner";
import { appendAction, today } from "../../platform/action-log.ts";
import { alone, rememberFolder } from "./aside-folders.ts";
import { handlePort } from "./handle-port.ts";

/** Sorts by time and never repeats: `20261124T153012-1f3a9c2e`. */
export const newBatchId = (now: Date): string =>
  `${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}-${crypto.randomUUID().slice(0, 8)}`;

export const canWrite = async (handle: FileSystemDirectoryHandle): Promise<boolean> =>
  (await handle.requestPermission({ mode: "readwrite" })) === "granted";

export function setPlanAside(
  handle: FileSystemDirectoryHandle,
  plan: CleanupPlan,
  onMove: (done: number) => void,
): Promise<{ batch: string; report: MoveReport }> {
  return alone(async () => {
    // Before the first move, so that a crash leaves a way back.
    await rememberFolder(handle);
    const now = new Date();
    const batch = newBatchId(now);
    const createdAt = now.toISOString();
    const report = await setAside(handlePort(handle), { batch, createdAt }, plan.moves, onMove);
    return { batch, report };
  });
}

export const undoBatch = (
  handle: FileSystemDirectoryHandle,
  batch: string,
  onMove: (done: number) => void,
): Promise<MoveReport> => alone(() => undo(handlePort(handle), batch, onMove));

/** Deletes for good and counts what is gone, as measured. */
export const emptyBatch = (
  handle: FileSystemDirectoryHandle,
  batch: string,
): Promise<EmptyReport> =>
  alone(() =>
    empty(handlePort(handle), batch, {
      day: today(new Date()),
      count: async (actions) => {
        for (const action of actions) await appendAction(action);
      },
    }),
  );
