import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { folderProblemText } from "../folder-problem-text.ts";
import { type DoneStep, stepsOfKind, withDeleted, withoutFiles } from "../review/done-step.ts";
import type { Kind } from "../review/kinds/kind.ts";
import type { Reviewed } from "../review/reviewed-scan.ts";
import type { useReview } from "../review/use-review.ts";
import type { ChosenFolder } from "../scan/scan-messages.ts";
import { foldersOf } from "../saved/same-folders.ts";
import { isInFolder, pathInPlan, splitPlanByFolder } from "./split-plan-by-folder.ts";
import { setPlanAside, type TrashBatch } from "./trash-actions.ts";
import { useAside } from "./use-aside.ts";

type BatchOfStep = TrashBatch & { folder: ChosenFolder };

/** The batches of these steps that are still set aside. */
const batchesOf = (folders: readonly ChosenFolder[], steps: readonly DoneStep[]): BatchOfStep[] =>
  steps.flatMap(({ batch, moves }) => {
    const folder = folders.find(({ name }) => name === batch?.folder);
    if (!batch || !folder) return [];
    return [{ folder, handle: folder.handle, batch: batch.id, count: moves.length }];
  });

/** Sets the files of one kind aside, and what follows of it: its undo, and the deletion of all that is aside. */
export function useSetAside(review: ReturnType<typeof useReview>) {
  const { t } = usePage();
  const aside = useAside();
  const { setOutcome, changeFolders } = aside;
  const changeDone = (id: string, toNext: (done: DoneStep[]) => DoneStep[]) =>
    void review.change(id, ({ done }) => ({ done: toNext(done) })).catch(reportError);

  const setKindAside = ({ id, source }: Reviewed, kind: Kind, plan: CleanupPlan) => {
    const folders = foldersOf(source);
    const handles = splitPlanByFolder(folders, plan).map(({ folder }) => folder.handle);
    changeFolders("aside", handles, plan.moves.length, async (watch) => {
      const { batches, moved, report, declined, problem } = await setPlanAside(
        folders,
        plan,
        watch,
      );
      const paths = new Set(moved);
      const moves = plan.moves.filter(({ path }) => paths.has(path));
      const steps = batches.map(({ folder, batch }) => ({
        kind,
        moves: moves.filter(({ path }) => isInFolder(folders, folder, path)),
        batch: { folder: folder.name, id: batch },
      }));
      changeDone(id, (done) => [...done, ...steps]);
      const text = problem === undefined ? undefined : folderProblemText(t, problem);
      setOutcome({ kind: "aside", report, declined, ...(text && { problem: text }) });
    });
  };
  const undoKind = ({ id, source, done }: Reviewed, kind: Kind) => {
    const folders = foldersOf(source);
    const batches = batchesOf(folders, stepsOfKind(done, kind));
    aside.undo(batches, (restored) => {
      const back = restored.flatMap(({ batch, paths }) => {
        const folder = batches.find((each) => each.batch === batch)!.folder;
        return paths.map((path) => pathInPlan(folders, folder, path));
      });
      changeDone(id, (now) => withoutFiles(now, new Set(back)));
    });
  };
  /** Deletes everything that is set aside in this review. */
  const emptyAll = ({ id, source, done }: Reviewed) => {
    const folders = foldersOf(source);
    const batches = batchesOf(folders, done);
    aside.empty(batches, ({ batch }, { deleted }) => {
      const { folder } = batches.find((each) => each.batch === batch)!;
      const paths = deleted.map(({ path }) => pathInPlan(folders, folder, path));
      changeDone(id, (now) => withDeleted(now, new Set(paths)));
    });
  };
  return { aside, setKindAside, undoKind, emptyAll };
}
