import { isWorkBuild } from "../../platform/build.ts";
import { OtherCleanups } from "../../ui/other-cleanups.tsx";
import { usePage } from "../../ui/page-context.ts";
import { AsideSection } from "./aside-section.tsx";
import { NextNote } from "./balance.tsx";
import { ChooseFolder } from "./choose-folder.tsx";
import "./cleanup.css";
import { HandList } from "./hand-list.tsx";
import { OutcomeCard } from "./outcome.tsx";
import { Review } from "./review.tsx";
import { SavedScans } from "./saved-scans-list.tsx";
import { ScanProgress } from "./scan-progress.tsx";
import { UndoToast } from "./undo-toast.tsx";
import { useCleanup } from "./use-cleanup.ts";
import { useFocusWhenLost } from "./use-focus-when-lost.ts";

export function CleanupPage() {
  const { t } = usePage();
  const cleanup = useCleanup();
  const { stage, outcome, aside, work, undoable } = cleanup;
  const title = useFocusWhenLost([stage.name, outcome, aside.folders]);
  const moved = outcome?.kind === "aside" ? outcome.report.moved : [];
  const asideBytes = moved.reduce((sum, { bytes }) => sum + bytes, 0);
  const isChoosing = stage.name === "choose";
  const chooseFolder = <ChooseFolder onChoose={cleanup.start} />;
  const asideSection = (
    <AsideSection
      folders={aside.folders}
      isBusy={work.isBusy}
      onChange={aside.reload}
      onUndo={(batch) => cleanup.undo([batch])}
      onEmpty={cleanup.empty}
    />
  );
  return (
    <div class="flow cleanup" style={{ "--gap": "var(--space-5)" }}>
      <h1 ref={title} tabIndex={-1}>
        {t("dashboard.cleanup")}
      </h1>
      {isChoosing && !outcome && <p class="lead">{t("cleanup.lead")}</p>}
      {isWorkBuild && stage.name !== "scan" && <p class="note small">{t("cleanup.employer")}</p>}
      <div id="cleanup-result" role="status">
        {outcome && <OutcomeCard outcome={outcome} />}
      </div>
      <p role="status" class="small">
        {work.said}
      </p>
      {isChoosing && asideBytes > 0 && <NextNote bytes={asideBytes} />}
      {isChoosing && asideSection}
      {isChoosing && (
        <SavedScans
          scans={cleanup.saved.scans}
          onResume={cleanup.resume}
          onForget={cleanup.saved.forget}
        />
      )}
      {isChoosing && chooseFolder}
      {stage.name === "scan" && (
        <ScanProgress name={stage.source.name} progress={stage.progress} onStop={cleanup.stop} />
      )}
      {stage.name === "review" && (
        <Review
          key={stage.id}
          reviewed={stage}
          isBusy={work.isBusy}
          onConfirm={(plan) => cleanup.confirm(stage, plan)}
          onChooseAnother={cleanup.choose}
        />
      )}
      {stage.name === "byHand" && (
        <HandList
          name={stage.source.name}
          plan={stage.plan}
          result={stage.result}
          onChecked={(check) => cleanup.setOutcome({ kind: "checked", check })}
          onProblem={cleanup.onProblem}
        />
      )}
      {stage.name === "byHand" && chooseFolder}
      {!isChoosing && asideSection}
      {isChoosing && <OtherCleanups current="cleanup" />}
      {undoable.length > 0 && (
        <UndoToast
          count={undoable.reduce((sum, { count }) => sum + count, 0)}
          onUndo={() => cleanup.undo(undoable)}
          onHide={cleanup.hideUndo}
        />
      )}
    </div>
  );
}
