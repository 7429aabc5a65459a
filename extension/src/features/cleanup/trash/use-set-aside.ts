import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { folderProblemText } from "../folder-problem-text.ts";
import type { Reviewed } from "../review/reviewed-scan.ts";
import type { useReview } from "../review/use-review.ts";
import { pathInPlan, splitPlanByFolder } from "./split-plan-by-folder.ts";
import { type LatestBatch, type TrashBatch, setPlanAside } from "./trash-actions.ts";
import type { ToUndo } from "./undo-batch.ts";
import { type Restored, useAside } from "./use-aside.ts";

/** What this visit set aside, and the way back into the review. `onReviewEmpty` is called once nothing is left of it. */
export function useSetAside(review: ReturnType<typeof useReview>, onReviewEmpty: () => void) {
  const { t } = usePage();
  const aside = useAside();
  const { setOutcome, changeFolders } = aside;
  const [undoable, setUndoable] = useState<TrashBatch[]>([]);
  const [latest, setLatest] = useState<LatestBatch[]>([]);
  const hideUndo = () => setUndoable([]);

  const setReviewAside = ({ id, source }: Reviewed, plan: CleanupPlan) => {
    if ("files" in source) return;
    const { folders } = source;
    const handles = splitPlanByFolder(folders, plan).map(({ folder }) => folder.handle);
    changeFolders(handles, plan.moves.length, async (watch) => {
      const { batches, moved, report, declined, problem } = await setPlanAside(
        folders,
        plan,
        watch,
      );
      const paths = new Set(moved);
      const moves = plan.moves.filter(({ path }) => paths.has(path));
      const isLeft = await review.change(id, ({ aside: before }) => ({
        aside: new Map([...before, ...moves.map((move) => [move.path, move] as const)]),
      }));
      if (!isLeft) onReviewEmpty();
      const text = problem === undefined ? undefined : folderProblemText(t, problem);
      setOutcome({ kind: "aside", report, declined, ...(text && { problem: text }) });
      setUndoable(batches);
      setLatest((before) => [...batches, ...before]);
    });
  };
  /** What is back in its place is found again. */
  const findAgain = async (restored: readonly Restored[]) => {
    const { id, source } = review.reviewed ?? {};
    if (id === undefined || !source || "files" in source) return;
    const paths = restored.flatMap(({ batch, paths: own }) => {
      const folder = latest.find((each) => each.batch === batch)?.folder;
      return folder ? own.map((path) => pathInPlan(source.folders, folder, path)) : [];
    });
    await review.change(id, ({ aside: before }) => {
      const next = new Map(before);
      for (const path of paths) next.delete(path);
      return { aside: next };
    });
  };
  const undo = (batches: readonly (ToUndo & { count: number })[]) =>
    aside.undo(batches, {
      onStart: hideUndo,
      onRestored: (restored, isWhole) => {
        if (isWhole) {
          const whole = new Set(restored.map(({ batch }) => batch));
          setLatest((before) => before.filter(({ batch }) => !whole.has(batch)));
        }
        void findAgain(restored).catch(reportError);
      },
    });
  return {
    aside,
    undoable,
    latest,
    hideUndo,
    /** Nothing of it is shown any longer. */
    clear: () => {
      setOutcome(undefined);
      setLatest([]);
    },
    setReviewAside,
    undo,
    empty: (batch: TrashBatch) => aside.empty(batch, hideUndo),
  };
}
