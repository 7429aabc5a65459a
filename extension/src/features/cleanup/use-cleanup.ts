import type { CleanupPlan, LeaveAloneRules } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { type TrashBatch, setPlanAside } from "./trash/trash-actions.ts";
import { requestAccessAgain } from "./folder/folder-access.ts";
import { splitPlanByFolder } from "./trash/split-plan-by-folder.ts";
import { forgetScan } from "./saved/forget-scans.ts";
import { folderProblemText } from "./folder-problem-text.ts";
import { askWorker, type Running } from "./scan/ask-worker.ts";
import { type Choices, saveChoices, savedChoices } from "./saved/saved-choices.ts";
import type { Checklist } from "./checklist/saved-checklists.ts";
import type { SavedScan } from "./saved/saved-scans.ts";
import type { CloudFolder, ComparedBy, ScanProgress, ScanSource } from "./scan/scan-messages.ts";
import type { Reviewed } from "./review/reviewed-scan.ts";
import { savedRules, saveRules } from "./left-alone/saved-rules.ts";
import { useAside } from "./trash/use-aside.ts";
import { useChecklist } from "./checklist/use-checklist.ts";
import { useSavedScans } from "./saved/use-saved-scans.ts";

type Stage =
  | { name: "choose" }
  | { name: "ask"; source: ScanSource; cloud: CloudFolder }
  | { name: "scan"; source: ScanSource; progress: ScanProgress }
  | ({ name: "review" } & Reviewed)
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
  const [latest, setLatest] = useState<TrashBatch[]>([]);
  const aside = useAside();
  const { outcome, setOutcome, onProblem, changeFolders } = aside;
  const saved = useSavedScans();
  const scan = useRef<Running<"scan">>(undefined);
  useEffect(() => () => scan.current?.stop(), []);

  const choose = () => {
    setStage({ name: "choose" });
    saved.reload();
  };
  const start = async (source: ScanSource, comparedBy?: ComparedBy, choices?: Choices) => {
    setOutcome(undefined);
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
      if (choices) await saveChoices(id, choices, Date.now()).catch(reportError);
      setStage({ name: "review", id, source, result, settled, ...(choices && { choices }) });
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
    setStage({ name: "review", id, source, result, ...(choices && { choices }) });
  };
  const setReviewAside = ({ id, source }: Reviewed, plan: CleanupPlan) => {
    if ("files" in source) return;
    const { folders } = source;
    changeFolders(
      splitPlanByFolder(folders, plan).map(({ folder }) => folder.handle),
      plan.moves.length,
      async (onMove) => {
        const { batches, report, problem } = await setPlanAside(folders, plan, onMove);
        await scan.current?.settled;
        await forgetScan(id);
        choose();
        const text = problem === undefined ? undefined : folderProblemText(t, problem);
        setOutcome({ kind: "aside", report, ...(text && { problem: text }) });
        setUndoable(batches);
        setLatest(batches);
      },
    );
  };
  const undo = (batches: TrashBatch[]) =>
    aside.undo(batches, {
      onStart: () => setUndoable([]),
      onWhole: () => setLatest([]),
    });
  const empty = (batch: TrashBatch) => aside.empty(batch, () => setUndoable([]));
  const showList = (list: Checklist) => setStage({ name: "checklist", list });
  const resumeReview = (review: SavedScan) => void resume(review).catch(reportError);
  const checklist = useChecklist({ show: showList, choose, resume: resumeReview, setOutcome });
  const confirm = (reviewed: Reviewed, plan: CleanupPlan, choices: Choices) => {
    if ("folders" in reviewed.source) setReviewAside(reviewed, plan);
    else checklist.make(reviewed, plan, choices);
  };
  return {
    stage,
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
