import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { WorkNotice } from "../../ui/settings/work-notice.tsx";
import { AlsoAside } from "./trash/also-aside.tsx";
import { AskBeforeScan } from "./choose/ask-before-scan.tsx";
import { ChooseFolder } from "./choose/choose-folder.tsx";
import "./cleanup.css";
import { Checklist } from "./checklist/checklist.tsx";
import { FolderProgress } from "./folder-progress.tsx";
import { ClimateNote } from "./outcome/climate-note.tsx";
import { deletedBytes, isWhole, OutcomeCard, SaveCsv } from "./outcome/outcome.tsx";
import type { Kind } from "./review/kinds/kind.ts";
import { Review } from "./review/review.tsx";
import { ReviewTitle } from "./review/review-title.tsx";
import { SavedScans } from "./saved/saved-scans-list.tsx";
import type { ScanSource } from "./scan/scan-messages.ts";
import { ScanProgress } from "./scan/scan-progress.tsx";
import { useCleanup } from "./use-cleanup.ts";
import { usePageDrop } from "../../ui/files/use-page-drop.ts";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";

type Props = {
  /** Shown once files were deleted. */
  nextStep: ComponentChildren;
  /** Instead of the choice of a folder of the browser. */
  chooser?: (onChoose: (source: ScanSource) => void) => ComponentChildren;
};

export function CleanupPage({ nextStep, chooser }: Props) {
  const { t } = usePage();
  const cleanup = useCleanup();
  usePageDrop();
  const { stage, reviewed, outcome, aside, work, saved } = cleanup;
  const [opened, setOpened] = useState<{ id: string; kind: Kind }>();
  const isReview = stage.name === "review" && reviewed !== undefined;
  const kind = isReview && opened?.id === reviewed.id ? opened.kind : undefined;
  const title = useFocusRecovery([
    stage.name,
    kind,
    outcome,
    // The button that was pressed is disabled.
    work.isBusy,
    aside.folders,
    saved.scans,
    saved.lists,
  ]);
  const freedBytes = deletedBytes(outcome);
  const isChoosing = stage.name === "choose";
  const closeKind = () => setOpened(undefined);
  return (
    <div class="flow cleanup" style={{ "--gap": "var(--space-5)" }}>
      {isReview ? (
        <ReviewTitle
          reviewed={reviewed}
          headingRef={title}
          onBack={kind && closeKind}
          onChooseAnother={cleanup.startOver}
        />
      ) : (
        <PageTitle headingRef={title} />
      )}
      {isChoosing && !outcome && <p class="lead">{t("cleanup.lead")}</p>}
      {isChoosing && <WorkNotice text={t("cleanup.employer")} />}
      <OutcomeCard outcome={outcome} isShownBelow={isReview} />
      <FolderProgress work={work} />
      {isChoosing && <AlsoAside folders={aside.folders ?? []} done={[]} />}
      {isChoosing && (
        <SavedScans saved={saved} onResume={cleanup.resume} onResumeList={cleanup.resumeList} />
      )}
      {isChoosing && (chooser?.(cleanup.start) ?? <ChooseFolder onChoose={cleanup.start} />)}
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
          opened={kind}
          isBusy={work.isBusy}
          onOpen={(next) => setOpened({ id: reviewed.id, kind: next })}
          onClose={closeKind}
          onConfirm={(...chosen) => cleanup.confirm(reviewed, ...chosen)}
          onUndo={(done) => cleanup.undoKind(reviewed, done)}
          onEmpty={() => cleanup.emptyAll(reviewed)}
          onPhotos={cleanup.keepPhotos}
          onVideos={cleanup.keepVideos}
          onRules={(rules, choices) => cleanup.scanAgain(reviewed, rules, choices)}
        >
          {outcome && isWhole(outcome) && <SaveCsv outcome={outcome} />}
        </Review>
      )}
      {isReview && <AlsoAside folders={aside.folders ?? []} done={reviewed.done} />}
      {stage.name === "checklist" && (
        <Checklist
          list={stage.list}
          files={cleanup.filesOf(stage.list)}
          isBusy={work.isBusy}
          onDelete={(listed) => cleanup.deleteListed(stage.list, listed)}
          onRecount={(source) => cleanup.recount(stage.list, source)}
          onBack={() => cleanup.returnToReview(stage.list)}
          onChooseAnother={cleanup.choose}
        />
      )}
      {stage.name !== "checklist" && freedBytes > 0 && nextStep}
      <ClimateNote freedBytes={freedBytes} />
    </div>
  );
}
