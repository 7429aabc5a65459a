import type { ComponentChildren } from "preact";
import { Button } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { WorkNotice } from "../../ui/settings/work-notice.tsx";
import { AlsoAside } from "./trash/also-aside.tsx";
import { splitLatest } from "./trash/split-latest.ts";
import { TrashSection } from "./trash/trash-section.tsx";
import { AskBeforeScan } from "./choose/ask-before-scan.tsx";
import { ChooseFolder } from "./choose/choose-folder.tsx";
import "./cleanup.css";
import { Checklist } from "./checklist/checklist.tsx";
import { ClimateNote } from "./outcome/climate-note.tsx";
import { OutcomeCard, deletedBytes } from "./outcome/outcome.tsx";
import { Review } from "./review/review.tsx";
import { ReviewTitle } from "./review/review-title.tsx";
import { SavedScans } from "./saved/saved-scans-list.tsx";
import { ScanProgress } from "./scan/scan-progress.tsx";
import { useCleanup } from "./use-cleanup.ts";
import { usePageDrop } from "./choose/use-page-drop.ts";
import { UndoToast } from "@digital-cleanup/ui/dialogs/undo-toast.tsx";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";

/** `nextStep` is shown once files were deleted. */
export function CleanupPage({ nextStep }: { nextStep: ComponentChildren }) {
  const { t } = usePage();
  const cleanup = useCleanup();
  usePageDrop();
  const { stage, reviewed, outcome, aside, work, undoable } = cleanup;
  const title = useFocusRecovery([
    stage.name,
    outcome,
    // The button that was pressed is disabled.
    work.isBusy,
    aside.folders,
    cleanup.saved.scans,
    cleanup.saved.lists,
  ]);
  const { latest, earlier } = splitLatest(aside.folders ?? [], cleanup.latest);
  const freedBytes = deletedBytes(outcome);
  const isDone = stage.name === "choose" && freedBytes > 0;
  const isReview = stage.name === "review" && reviewed !== undefined;
  const isAside = stage.name === "choose" && cleanup.latest.length > 0;
  const isChoosing = stage.name === "choose" && !isDone && !isAside;
  return (
    <div class="flow cleanup" style={{ "--gap": "var(--space-5)" }}>
      {isReview ? (
        <ReviewTitle reviewed={reviewed} headingRef={title} />
      ) : (
        <PageTitle headingRef={title} />
      )}
      {isChoosing && !outcome && <p class="lead">{t("cleanup.lead")}</p>}
      {isChoosing && <WorkNotice text={t("cleanup.employer")} />}
      <div id="cleanup-result" role="status">
        {outcome && <OutcomeCard outcome={outcome} />}
      </div>
      <p role="status" class="small">
        {work.progressText}
      </p>
      {isDone && nextStep}
      {(stage.name === "choose" || isReview) && (
        <TrashSection
          folders={latest}
          isBusy={work.isBusy}
          latest={cleanup.latest}
          isNextStep={stage.name === "choose"}
          hasResult={outcome?.kind === "aside"}
          onChange={aside.reload}
          onUndo={(batch) => cleanup.undo([batch])}
          onRestore={(batch, paths) => cleanup.undo([{ ...batch, paths, count: paths.length }])}
          onEmpty={cleanup.empty}
        />
      )}
      <ClimateNote freedBytes={freedBytes} />
      {(isDone || isAside) && (
        <p>
          <Button class="btn--text" id="cleanup-another-folder" onPress={cleanup.startOver}>
            {t("cleanup.anotherFolder")}
          </Button>
        </p>
      )}
      {isChoosing && <AlsoAside folders={earlier} />}
      {isChoosing && (
        <SavedScans
          saved={cleanup.saved}
          onResume={cleanup.resume}
          onResumeList={cleanup.resumeList}
        />
      )}
      {isChoosing && <ChooseFolder onChoose={cleanup.start} />}
      {stage.name === "ask" && (
        <AskBeforeScan
          cloud={stage.cloud}
          onChoose={(comparedBy) => cleanup.start(stage.source, comparedBy)}
          onBack={cleanup.choose}
        />
      )}
      {stage.name === "scan" && (
        <ScanProgress name={stage.source.name} progress={stage.progress} onStop={cleanup.stop} />
      )}
      {isReview && (
        <Review
          key={reviewed.id}
          reviewed={reviewed}
          isBusy={work.isBusy}
          onConfirm={(plan, choices) => cleanup.confirm(reviewed, plan, choices)}
          onPhotos={cleanup.keepPhotos}
          onChooseAnother={cleanup.startOver}
          onRules={(rules, choices) => cleanup.scanAgain(reviewed, rules, choices)}
        />
      )}
      {isReview && freedBytes > 0 && nextStep}
      {stage.name === "checklist" && (
        <Checklist
          list={stage.list}
          onRecount={(source) => cleanup.recount(stage.list, source)}
          onBack={() => cleanup.returnToReview(stage.list)}
          onChooseAnother={cleanup.choose}
        />
      )}
      {stage.name !== "choose" && <AlsoAside folders={earlier} />}
      {undoable.length > 1 && (
        // A single batch has the same button in its card.
        <UndoToast
          text={t("cleanup.asideToast", {
            count: undoable.reduce((sum, { count }) => sum + count, 0),
          })}
          undo={() => cleanup.undo(undoable)}
          onHide={cleanup.hideUndo}
        />
      )}
    </div>
  );
}
