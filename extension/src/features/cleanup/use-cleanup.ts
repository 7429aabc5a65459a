import type { CleanupPlan, LeaveAloneRules } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { requestAccessAgain } from "./folder/folder-access.ts";
import { folderProblemText } from "./folder-problem-text.ts";
import { type Choices, savedChoices } from "./saved/saved-choices.ts";
import type { Checklist } from "./checklist/saved-checklists.ts";
import type { SavedScan } from "./saved/saved-scans.ts";
import type { CloudFolder, ComparedBy, ScanProgress, ScanSource } from "./scan/scan-messages.ts";
import type { PhotoResult } from "./photos/photo-result.ts";
import type { Kind } from "./review/kinds/kind.ts";
import type { Reviewed } from "./review/reviewed-scan.ts";
import { saveRules } from "./left-alone/saved-rules.ts";
import { useReview } from "./review/use-review.ts";
import { useScan } from "./scan/use-scan.ts";
import { reconcileDone } from "./trash/reconcile-done.ts";
import { useSetAside } from "./trash/use-set-aside.ts";
import { useChecklist } from "./checklist/use-checklist.ts";
import { useSavedScans } from "./saved/use-saved-scans.ts";

type Stage =
  | { name: "choose" }
  | { name: "ask"; source: ScanSource; cloud: CloudFolder }
  | { name: "scan"; source: ScanSource; progress: ScanProgress }
  | { name: "review" }
  | { name: "checklist"; list: Checklist };

/** The state of a folder's cleanup, and the actions that move it from one stage to the next. */
export function useCleanup() {
  const { t } = usePage();
  const [stage, setStage] = useState<Stage>({ name: "choose" });
  const saved = useSavedScans();
  const review = useReview();
  const choose = () => {
    setStage({ name: "choose" });
    review.show(undefined);
    saved.reload();
  };
  const setAside = useSetAside(review);
  const { aside } = setAside;
  const { outcome, setOutcome, onProblem, work } = aside;

  const clear = () => setOutcome(undefined);
  const showReview = (reviewed: Reviewed) => {
    review.show(reviewed);
    setStage({ name: "review" });
  };
  const showList = (list: Checklist) => setStage({ name: "checklist", list });
  const scan = useScan({
    onStart: clear,
    onProgress: (source, progress) => setStage({ name: "scan", source, progress }),
    onCloud: (source, cloud) => setStage({ name: "ask", source, cloud }),
    onFound: (found) => showReview({ ...found, done: [] }),
    onFailed: (error) => {
      choose();
      onProblem(folderProblemText(t, error, "cleanup.scanFailed"));
    },
  });
  /** Saves what is to be left alone, and scans again. The choices for files that are found again stay. */
  const scanAgain = async (
    { source, result, done }: Reviewed,
    rules: LeaveAloneRules,
    choices: Choices,
  ) => {
    await saveRules(source, rules);
    const hasFiles = "folders" in source || source.files.length > 0;
    // The files of a review of an earlier visit have to be chosen again.
    if (!hasFiles) {
      choose();
      return;
    }
    const id = await scan.start(source, result.comparedBy, choices);
    await review.change(id, () => ({ done }));
  };
  const resume = async ({ id, name, folders, result, done = [] }: SavedScan) => {
    clear();
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
    // Files that were chosen in this visit can still be read.
    const shown = review.reviewed?.id === id ? review.reviewed.source : { name, files: [] };
    const source = folders.length > 0 ? { name, folders } : shown;
    const choices = await savedChoices(id);
    const stillDone = await reconcileDone(folders, done);
    showReview({ id, source, result, done: stillDone, ...(choices && { choices }) });
  };
  const resumeReview = (scanned: SavedScan) => void resume(scanned).catch(reportError);
  const checklist = useChecklist({ show: showList, choose, resume: resumeReview, setOutcome });

  return {
    stage,
    reviewed: review.reviewed,
    outcome,
    aside,
    saved,
    work,
    choose,
    startOver: () => {
      clear();
      choose();
    },
    start: (source: ScanSource, comparedBy?: ComparedBy) =>
      void scan.start(source, comparedBy).catch(reportError),
    scanAgain: (reviewed: Reviewed, rules: LeaveAloneRules, choices: Choices) =>
      void scanAgain(reviewed, rules, choices).catch(reportError),
    stop: scan.stop,
    resume: resumeReview,
    resumeList: (list: Checklist) => {
      setOutcome(undefined);
      showList(list);
    },
    /** What a search among the photos found stays with the review. */
    keepPhotos: (id: string, photos: PhotoResult) =>
      void review
        .change(id, ({ result }) => ({ result: { ...result, photos } }))
        .catch(reportError),
    confirm: (reviewed: Reviewed, kind: Kind, plan: CleanupPlan, choices: Choices) => {
      if ("folders" in reviewed.source) setAside.setKindAside(reviewed, kind, plan);
      else checklist.make(reviewed, kind, plan, choices);
    },
    recount: checklist.recount,
    returnToReview: checklist.goBack,
    undoKind: setAside.undoKind,
    emptyAll: setAside.emptyAll,
  };
}
