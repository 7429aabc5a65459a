import type { EmptyReport, MoveReport } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { usePage } from "../../../ui/page-context.ts";
import { requestWriteAccess } from "../folder/folder-access.ts";
import type { Outcome } from "../outcome/cleanup-outcome.ts";
import { type Task, useFolderChange, type Watch } from "../use-folder-change.ts";
import { emptyBatch, type TrashBatch } from "./trash-actions.ts";
import { type ToUndo, undoBatch } from "./undo-batch.ts";
import { listFoldersWithTrash } from "./folders-with-trash.ts";
import { useWatchedValue } from "../../../ui/use-watched-value.ts";
import { watchFolderChanges } from "../folder/folder-lock.ts";

/** The paths of a batch's files that are back in their folder. */
type Restored = { batch: string; paths: string[] };

/** The files set aside, the result of the last change, and what restores or deletes them. */
export function useAside() {
  const { t } = usePage();
  const [folders, reload] = useWatchedValue(listFoldersWithTrash, [watchFolderChanges]);
  const [outcome, setOutcome] = useState<Outcome>();
  const onProblem = (text: string) => setOutcome({ kind: "problem", text });
  const work = useFolderChange(onProblem);

  /** Requests write access within the click, then runs the change, which announces itself, so that the trash is listed again. */
  const changeFolders = (
    task: Task,
    handles: FileSystemDirectoryHandle[],
    total: number,
    carryOut: (watch: Watch) => Promise<void>,
  ) =>
    work.run(task, total, async (watch) => {
      const access = await requestWriteAccess(handles);
      if (access.state === "granted") await carryOut(watch);
      else if (access.state === "needsClick")
        onProblem(t("cleanup.clickAgain", { name: access.name }));
      else onProblem(t("cleanup.noAccess"));
    });
  const undo = (
    batches: readonly (ToUndo & { count: number })[],
    onRestored?: (restored: Restored[]) => void,
  ) =>
    changeFolders("undo", handlesOf(batches), countIn(batches), async (watch) => {
      const report: MoveReport = { moved: [], refused: [] };
      const declined: string[] = [];
      const restored: Restored[] = [];
      for (const batch of batches) {
        const one = await undoBatch(batch, watch);
        report.moved.push(...one.report.moved);
        report.refused.push(...one.report.refused);
        declined.push(...one.declined);
        restored.push({ batch: batch.batch, paths: one.report.moved.map(({ path }) => path) });
      }
      setOutcome({ kind: "undone", report, declined });
      onRestored?.(restored);
    });
  /** `onEmptied` is called for each batch. */
  const empty = (
    batches: readonly TrashBatch[],
    onEmptied?: (batch: TrashBatch, report: EmptyReport) => void,
  ) =>
    changeFolders("empty", handlesOf(batches), countIn(batches), async (watch) => {
      const whole: EmptyReport = {
        deleted: [],
        isCounted: true,
        actions: [],
        failed: [],
        lastCopies: [],
        leftBehind: [],
      };
      for (const batch of batches) {
        if (watch.signal?.aborted) break;
        const before = whole.deleted.length;
        const one = await emptyBatch(batch.handle, batch.batch, {
          ...watch,
          onMove: (done) => watch.onMove(before + done),
        });
        whole.deleted.push(...one.deleted);
        whole.isCounted &&= one.isCounted;
        whole.actions.push(...one.actions);
        whole.failed.push(...one.failed);
        whole.lastCopies.push(...one.lastCopies);
        whole.leftBehind.push(...one.leftBehind);
        onEmptied?.(batch, one);
      }
      setOutcome({ kind: "emptied", report: whole });
    });
  return { folders, reload, outcome, setOutcome, onProblem, work, changeFolders, undo, empty };
}

type Counted = { handle: FileSystemDirectoryHandle; count: number };
const handlesOf = (batches: readonly Counted[]) => [
  ...new Set(batches.map(({ handle }) => handle)),
];
const countIn = (batches: readonly Counted[]) => batches.reduce((sum, { count }) => sum + count, 0);
