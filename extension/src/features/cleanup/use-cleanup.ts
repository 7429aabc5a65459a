import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { type AsideBatch, emptyBatch, setPlanAside, undoBatch } from "./trash/trash-actions.ts";
import { askAgain, askToWrite } from "./folder/folder-access.ts";
import { folderPlans } from "./trash/folder-plans.ts";
import { forgetScan } from "./saved/forget-scans.ts";
import type { Outcome } from "./outcome/cleanup-outcome.ts";
import { problemText } from "./folder-problem-text.ts";
import { type RunningScan, startScan } from "./scan/run-scan.ts";
import { type Choices, savedChoices } from "./saved/saved-choices.ts";
import type { HandList } from "./checklist/saved-checklists.ts";
import type { SavedScan } from "./saved/saved-scans.ts";
import type { ScanSource } from "./scan/scan-messages.ts";
import type { Progress } from "./scan/scan-progress.tsx";
import type { Reviewed } from "./review/reviewed-scan.ts";
import { useAside } from "./trash/use-trash.ts";
import { useByHand } from "./checklist/use-checklist.ts";
import { useSavedScans } from "./saved/use-saved-scans.ts";
import { useWork } from "./use-folder-change.ts";

type Stage =
  | { name: "choose" }
  | { name: "scan"; source: ScanSource; progress: Progress }
  | ({ name: "review" } & Reviewed)
  | { name: "byHand"; list: HandList };

/** Where the cleanup of a folder stands, and each step on its way. */
export function useCleanup() {
  const { t } = usePage();
  const [stage, setStage] = useState<Stage>({ name: "choose" });
  const [outcome, setOutcome] = useState<Outcome>();
  const [undoable, setUndoable] = useState<AsideBatch[]>([]);
  const aside = useAside();
  const saved = useSavedScans();
  const scan = useRef<RunningScan | null>(null);
  useEffect(() => () => scan.current?.stop(), []);
  const onProblem = (text: string) => setOutcome({ kind: "problem", text });
  const work = useWork(onProblem);

  const choose = () => {
    setStage({ name: "choose" });
    saved.reload();
  };
  const start = async (source: ScanSource) => {
    setOutcome(undefined);
    const id = crypto.randomUUID();
    setStage({ name: "scan", source, progress: { type: "walked", files: 0 } });
    scan.current = startScan(id, source, (progress) =>
      setStage({ name: "scan", source, progress }),
    );
    try {
      setStage({ name: "review", id, source, result: await scan.current.result });
    } catch (error) {
      choose();
      onProblem(problemText(t, error, "cleanup.scanFailed"));
    }
  };
  const resume = async ({ id, name, folders, result }: SavedScan) => {
    setOutcome(undefined);
    for (const folder of folders) {
      const access = await askAgain(folder.handle);
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
  /** Asks for writing first, within the click, and looks again at what waits afterwards. */
  const change = (
    handles: FileSystemDirectoryHandle[],
    total: number,
    carryOut: (onMove: (done: number) => void) => Promise<void>,
  ) =>
    work.run(total, async (onMove) => {
      const access = await askToWrite(handles);
      if (access.is === "granted") await carryOut(onMove);
      else if (access.is === "again") onProblem(t("cleanup.clickAgain", { name: access.name }));
      else onProblem(t("cleanup.noAccess"));
      aside.reload();
    });
  const putAside = ({ id, source }: Reviewed, plan: CleanupPlan) => {
    if ("files" in source) return;
    const { folders } = source;
    change(
      folderPlans(folders, plan).map(({ folder }) => folder.handle),
      plan.moves.length,
      async (onMove) => {
        const { batches, report, problem } = await setPlanAside(folders, plan, onMove);
        await scan.current?.settled;
        await forgetScan(id);
        choose();
        const text = problem === undefined ? undefined : problemText(t, problem);
        setOutcome({ kind: "aside", report, ...(text && { problem: text }) });
        setUndoable(batches);
      },
    );
  };
  const undo = (batches: AsideBatch[]) =>
    change(
      batches.map(({ handle }) => handle),
      batches.reduce((sum, { count }) => sum + count, 0),
      async (onMove) => {
        setUndoable([]);
        const reports = [];
        for (const { handle, batch } of batches)
          reports.push(await undoBatch(handle, batch, onMove));
        setOutcome({
          kind: "undone",
          report: {
            moved: reports.flatMap(({ moved }) => moved),
            refused: reports.flatMap(({ refused }) => refused),
          },
        });
      },
    );
  const empty = ({ handle, batch, count }: AsideBatch) =>
    change([handle], count, async () => {
      setUndoable([]);
      setOutcome({ kind: "emptied", report: await emptyBatch(handle, batch) });
    });
  const showList = (list: HandList) => setStage({ name: "byHand", list });
  const takeUp = (review: SavedScan) => void resume(review).catch(reportError);
  const byHand = useByHand({ show: showList, choose, resume: takeUp, setOutcome });
  const confirm = (reviewed: Reviewed, plan: CleanupPlan, choices: Choices) => {
    if ("folders" in reviewed.source) putAside(reviewed, plan);
    else byHand.make(reviewed, plan, choices);
  };
  return {
    stage,
    outcome,
    undoable,
    hideUndo: () => setUndoable([]),
    aside,
    saved,
    work,
    choose,
    start: (source: ScanSource) => void start(source).catch(reportError),
    stop: () => scan.current?.stop(),
    resume: takeUp,
    resumeList: (list: HandList) => {
      setOutcome(undefined);
      showList(list);
    },
    recount: byHand.recount,
    backToReview: byHand.goBack,
    undo,
    empty,
    confirm,
  };
}
