import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { useEffect, useRef, useState } from "preact/hooks";
import { isWorkBuild } from "../../platform/build.ts";
import { usePage } from "../../ui/page-context.ts";
import { AsideSection } from "./aside-section.tsx";
import { NextNote } from "./balance.tsx";
import { ChooseFolder } from "./choose-folder.tsx";
import { canWrite, emptyBatch, setPlanAside, undoBatch } from "./cleanup-actions.ts";
import "./cleanup.css";
import { HandList } from "./hand-list.tsx";
import { type Outcome, OutcomeCard } from "./outcome.tsx";
import { Review } from "./review.tsx";
import { type RunningScan, startScan } from "./run-scan.ts";
import type { ScanResult, ScanSource } from "./scan-messages.ts";
import { type Progress, ScanProgress } from "./scan-progress.tsx";
import { UndoToast } from "./undo-toast.tsx";
import { useAside } from "./use-aside.ts";
import { useFocusWhenLost } from "./use-focus-when-lost.ts";
import { useWork } from "./use-work.ts";

type Stage =
  | { name: "choose" }
  | { name: "scan"; source: ScanSource; progress: Progress }
  | { name: "review"; source: ScanSource; result: ScanResult }
  | { name: "byHand"; source: ScanSource; result: ScanResult; plan: CleanupPlan };
type Undoable = { handle: FileSystemDirectoryHandle; batch: string; count: number };

export function CleanupPage() {
  const { t } = usePage();
  const [stage, setStage] = useState<Stage>({ name: "choose" });
  const [outcome, setOutcome] = useState<Outcome>();
  const [undoable, setUndoable] = useState<Undoable>();
  const aside = useAside();
  const work = useWork((text) => setOutcome({ kind: "problem", text }));
  const scan = useRef<RunningScan | null>(null);
  useEffect(() => () => scan.current?.stop(), []);
  const title = useFocusWhenLost([stage.name, outcome, aside.folders]);

  const start = async (source: ScanSource) => {
    setOutcome(undefined);
    setStage({ name: "scan", source, progress: { type: "walked", files: 0 } });
    scan.current = startScan(source, (progress) => setStage({ name: "scan", source, progress }));
    try {
      setStage({ name: "review", source, result: await scan.current.result });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setStage({ name: "choose" });
      setOutcome({ kind: "problem", text: t("cleanup.scanFailed", { detail }) });
    }
  };
  /** Asks for writing first, within the click, and looks again at what waits afterwards. */
  const change = (
    handle: FileSystemDirectoryHandle,
    total: number,
    carryOut: (onMove: (done: number) => void) => Promise<void>,
  ) =>
    work.run(total, async (onMove) => {
      if (await canWrite(handle)) await carryOut(onMove);
      else setOutcome({ kind: "problem", text: t("cleanup.noAccess") });
      aside.reload();
    });
  const putAside = (handle: FileSystemDirectoryHandle, plan: CleanupPlan) =>
    change(handle, plan.moves.length, async (onMove) => {
      const { batch, report } = await setPlanAside(handle, plan, onMove);
      setStage({ name: "choose" });
      setOutcome({ kind: "aside", report });
      if (report.moved.length > 0) setUndoable({ handle, batch, count: report.moved.length });
    });
  const undo = (handle: FileSystemDirectoryHandle, batch: string, count: number) =>
    change(handle, count, async (onMove) => {
      setUndoable(undefined);
      setOutcome({ kind: "undone", report: await undoBatch(handle, batch, onMove) });
    });
  const empty = (handle: FileSystemDirectoryHandle, batch: string, count: number) =>
    change(handle, count, async () => {
      setUndoable(undefined);
      setOutcome({ kind: "emptied", report: await emptyBatch(handle, batch) });
    });
  const confirm = (source: ScanSource, result: ScanResult, plan: CleanupPlan) => {
    if ("handle" in source) putAside(source.handle, plan);
    else setStage({ name: "byHand", source, result, plan });
  };

  const chooseFolder = <ChooseFolder onChoose={(source) => void start(source)} />;
  const asideSection = (
    <AsideSection
      folders={aside.folders}
      isBusy={work.isBusy}
      onChange={aside.reload}
      onUndo={(handle, { batch, entries }) => undo(handle, batch, entries.length)}
      onEmpty={(handle, { batch, entries }) => empty(handle, batch, entries.length)}
    />
  );
  return (
    <div class="flow cleanup" style={{ "--gap": "var(--space-5)" }}>
      <h1 ref={title} tabIndex={-1}>
        {t("cleanup.title")}
      </h1>
      {stage.name === "choose" && !outcome && <p class="lead">{t("cleanup.lead")}</p>}
      {isWorkBuild && stage.name !== "scan" && <p class="note small">{t("cleanup.employer")}</p>}
      <div id="cleanup-result" role="status">
        {outcome && <OutcomeCard outcome={outcome} />}
      </div>
      <p role="status" class="small">
        {work.said}
      </p>
      {stage.name === "choose" && outcome?.kind === "aside" && <NextAfter outcome={outcome} />}
      {stage.name === "choose" && asideSection}
      {stage.name === "choose" && chooseFolder}
      {stage.name === "scan" && (
        <ScanProgress
          name={stage.source.name}
          progress={stage.progress}
          onStop={() => scan.current?.stop()}
        />
      )}
      {stage.name === "review" && (
        <Review
          name={stage.source.name}
          result={stage.result}
          isBusy={work.isBusy}
          onConfirm={(plan) => confirm(stage.source, stage.result, plan)}
          onChooseAnother={() => setStage({ name: "choose" })}
        />
      )}
      {stage.name === "byHand" && (
        <HandList
          name={stage.source.name}
          plan={stage.plan}
          result={stage.result}
          onChecked={(check) => setOutcome({ kind: "checked", check })}
          onProblem={(text) => setOutcome({ kind: "problem", text })}
        />
      )}
      {stage.name === "byHand" && chooseFolder}
      {stage.name !== "choose" && asideSection}
      {undoable && (
        <UndoToast
          count={undoable.count}
          onUndo={() => undo(undoable.handle, undoable.batch, undoable.count)}
          onHide={() => setUndoable(undefined)}
        />
      )}
    </div>
  );
}

function NextAfter({ outcome }: { outcome: Extract<Outcome, { kind: "aside" | "undone" }> }) {
  const bytes = outcome.report.moved.reduce((sum, file) => sum + file.bytes, 0);
  return bytes > 0 ? <NextNote bytes={bytes} /> : null;
}
