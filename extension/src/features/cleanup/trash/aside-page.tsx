import "../cleanup.css";
import type { ComponentChildren } from "preact";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { ClimateNote } from "../outcome/climate-note.tsx";
import { deletedBytes, OutcomeCard } from "../outcome/outcome.tsx";
import { FolderProgress } from "../folder-progress.tsx";
import { TrashSection } from "./trash-section.tsx";
import { useAside } from "./use-aside.ts";

/** All files set aside, restored or deleted here. `nextStep` is shown once files were deleted. */
export function AsidePage({ nextStep }: { nextStep: ComponentChildren }) {
  const { t } = usePage();
  const { folders, reload, outcome, work, undo, empty } = useAside();
  const title = useFocusRecovery([outcome, work.isBusy, folders]);
  const freedBytes = deletedBytes(outcome);
  return (
    <div class="flow cleanup" style={{ "--gap": "var(--space-5)" }}>
      <PageTitle headingRef={title} />
      <p class="lead">{t("cleanup.asideLead")}</p>
      <OutcomeCard outcome={outcome} />
      <FolderProgress work={work} />
      {freedBytes > 0 && nextStep}
      {folders?.length === 0 && (
        <p id="cleanup-nothing-aside">
          {t("cleanup.nothingAside")} <a href="#cleanup">{t("cleanup.toFolders")}</a>
        </p>
      )}
      {folders && (
        <TrashSection
          folders={folders}
          isBusy={work.isBusy}
          onChange={reload}
          onUndo={(batch) => undo([batch])}
          onRestore={(batch, paths) => undo([{ ...batch, paths, count: paths.length }])}
          onEmpty={(batch) => empty([batch])}
        />
      )}
      <ClimateNote freedBytes={freedBytes} />
    </div>
  );
}
