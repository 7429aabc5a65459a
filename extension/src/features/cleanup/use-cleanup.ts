import type { CleanupPlan, LeaveAloneRules } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { type LatestBatch, type TrashBatch, setPlanAside } from "./trash/trash-actions.ts";
import type { ToUndo } from "./trash/undo-batch.ts";
import { keepAsked } from "./asked/keep-asked.ts";
import { requestAccessAgain } from "./folder/folder-access.ts";
import { pathInPlan, splitPlanByFolder } from "./trash/split-plan-by-folder.ts";
import { folderProblemText } from "./folder-problem-text.ts";
import { askWorker, type Running } from "./scan/ask-worker.ts";
import { type Choices, saveChoices, savedChoices } from "./saved/saved-choices.ts";
import type { Checklist } from "./checklist/saved-checklists.ts";
import type { SavedScan } from "./saved/saved-scans.ts";
import type { CloudFolder, ComparedBy, ScanProgress, ScanSource } from "./scan/scan-messages.ts";
import type { PhotoResult } from "./photos/photo-result.ts";
import type { Reviewed } from "./review/reviewed-scan.ts";
import { savedRules, saveRules } from "./left-alone/saved-rules.ts";
import { useReview } from "./review/use-review.ts";
import { type Restored, useAside } from "./trash/use-aside.ts";
import { useChecklist } from "./checklist/use-checklist.ts";
import { useSavedScans } from "./saved/use-saved-scans.ts";

type Stage =
  | { name: "choose" }
  | { name: "ask"; source: ScanSource; cloud: CloudFolder }
  | { name: "scan"; source: ScanSource; progress: ScanProgress }
  | { name: "review" }
  | { name: "checklist"; list: Checklist };

const noProgress: ScanProgress = {
  files: 0,
  bytes: 0,
  isWalked: false,
  doneBytes: 0,
  leftBytes: 0,
  foundGroups: 0,
  freeableBytes: 0,
};

/** The state of a folder's cleanup, and the actions that move it from one stage to the next. */
export function useCleanup() {
  const { t } = usePage();
  const [stage, setStage] = useState<Stage>({ name: "choose" });
  const [undoable, setUndoable] = useState<TrashBatch[]>([]);
  const [latest, setLatest] = useState<LatestBatch[]>([]);
  const aside = useAside();
  const { outcome, setOutcome, onProblem, changeFolders } = aside;
  const saved = useSavedScans();
  const review = useReview();
  const scan = useRef<Running<"scan">>(undefined);
  useEffect(() => () => scan.current?.stop(), []);

  const choose = () => {
    setStage({ name: "choose" });
    review.show(undefined);
    saved.reload();
  };
  const showReview = (reviewed: Omit<Reviewed, "aside">) => {
    review.show({ ...reviewed, aside: new Map() });
    setStage({ name: "review" });
  };
  const start = async (source: ScanSource, comparedBy?: ComparedBy, choices?: Choices) => {
    setOutcome(undefined);
    setLatest([]);
    const id = crypto.randomUUID();
    try {
      const options = { comparedBy, rules: await savedRules(source) };
      setStage({ name: "scan", source, progress: noProgress });
      scan.current = askWorker({ type: "scan", id, source, options }, (progress) =>
        setStage({ name: "scan", source, progress }),
      );
      const { settled } = scan.current;
      const result = await scan.current.answer;
      if ("service" in result) {
        setStage({ name: "ask", source, cloud: result });
        return;
      }
      if (!choices) {
        showReview({ id, source, result, settled });
        return;
      }
      // Copies that are found for the first time have no choice yet.
      const asked = "folders" in source ? keepAsked(result.groups) : [];
      const chosen = { ...choices, choices: new Map([...asked, ...choices.choices]) };
      await saveChoices(id, chosen, Date.now()).catch(reportError);
      showReview({ id, source, result, settled, choices: chosen });
    } catch (error) {
      choose();
      onProblem(folderProblemText(t, error, "cleanup.scanFailed"));
    }
  };
  /** Saves what is to be left alone, and scans again. The choices for files that are found again stay. */
  const scanAgain = async (
    { source, result }: Reviewed,
    rules: LeaveAloneRules,
    choices: Choices,
  ) => {
    await saveRules(source, rules);
    const hasFiles = "folders" in source || source.files.length > 0;
    // The files of a review of an earlier visit have to be chosen again.
    if (hasFiles) await start(source, result.comparedBy, choices);
    else choose();
  };
  const resume = async ({ id, name, folders, result }: SavedScan) => {
    setOutcome(undefined);
    setLatest([]);
    for (const folder of folders) {
      const access = await requestAccessAgain(folder.handle);
      if (access === "granted") continue;
      onProblem(
        access === "missing"
          ? t("cleanup.missingBody", { name: folder.name })
          : t("cleanup.noReading"),
      );
      return;
    }
    const source = folders.length > 0 ? { name, folders } : { name, files: [] };
    const choices = await savedChoices(id);
    showReview({ id, source, result, ...(choices && { choices }) });
  };
  const setReviewAside = ({ id, source }: Reviewed, plan: CleanupPlan) => {
    if ("files" in source) return;
    const { folders } = source;
    changeFolders(
      splitPlanByFolder(folders, plan).map(({ folder }) => folder.handle),
      plan.moves.length,
      async (watch) => {
        const done = await setPlanAside(folders, plan, watch);
        const { batches, moved, report, declined, problem } = done;
        const paths = new Set(moved);
        const moves = plan.moves.filter(({ path }) => paths.has(path));
        const isLeft = await review.change(id, ({ aside: before }) => ({
          aside: new Map([...before, ...moves.map((move) => [move.path, move] as const)]),
        }));
        if (!isLeft) choose();
        const text = problem === undefined ? undefined : folderProblemText(t, problem);
        setOutcome({ kind: "aside", report, declined, ...(text && { problem: text }) });
        setUndoable(batches);
        setLatest((before) => [...batches, ...before]);
      },
    );
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
      onStart: () => setUndoable([]),
      onRestored: (restored, isWhole) => {
        if (isWhole) {
          const whole = new Set(restored.map(({ batch }) => batch));
          setLatest((before) => before.filter(({ batch }) => !whole.has(batch)));
        }
        void findAgain(restored).catch(reportError);
      },
    });
  const empty = (batch: TrashBatch) => aside.empty(batch, () => setUndoable([]));
  const showList = (list: Checklist) => setStage({ name: "checklist", list });
  const resumeReview = (scanned: SavedScan) => void resume(scanned).catch(reportError);
  const checklist = useChecklist({ show: showList, choose, resume: resumeReview, setOutcome });
  const confirm = (reviewed: Reviewed, plan: CleanupPlan, choices: Choices) => {
    if ("folders" in reviewed.source) setReviewAside(reviewed, plan);
    else checklist.make(reviewed, plan, choices);
  };
  return {
    stage,
    reviewed: review.reviewed,
    /** What a search among the photos found stays with the review. */
    keepPhotos: (id: string, photos: PhotoResult) =>
      void review
        .change(id, ({ result }) => ({ result: { ...result, photos } }))
        .catch(reportError),
    outcome,
    undoable,
    latest,
    hideUndo: () => setUndoable([]),
    aside,
    saved,
    work: aside.work,
    choose,
    startOver: () => {
      setOutcome(undefined);
      setLatest([]);
      choose();
    },
    start: (source: ScanSource, comparedBy?: ComparedBy) =>
      void start(source, comparedBy).catch(reportError),
    scanAgain: (reviewed: Reviewed, rules: LeaveAloneRules, choices: Choices) =>
      void scanAgain(reviewed, rules, choices).catch(reportError),
    stop: () => scan.current?.stop(),
    resume: resumeReview,
    resumeList: (list: Checklist) => {
      setOutcome(undefined);
      showList(list);
    },
    recount: checklist.recount,
    returnToReview: checklist.goBack,
    undo,
    empty,
    confirm,
  };
}
