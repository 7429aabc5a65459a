import { type CleanupPlan, sumBytes } from "@digital-cleanup/cleaner";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { deleteListed, type Listed } from "./delete/delete-listed.ts";
import { filesOfRecount } from "./files-of-recount.ts";
import { byBrowser, byHand, recountChecklist } from "./recount-checklist.ts";
import type { Outcome } from "../outcome/cleanup-outcome.ts";
import { savedRules } from "../left-alone/saved-rules.ts";
import { askWorker } from "../scan/ask-worker.ts";
import { type Choices, saveChoices } from "../saved/saved-choices.ts";
import {
  forgetChecklist,
  type Checklist,
  newChecklist,
  tryToSaveChecklist,
} from "./saved-checklists.ts";
import { type SavedScan, savedScans } from "../saved/saved-scans.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import { goneFiles } from "../review/done-step.ts";
import type { Kind } from "../review/kinds/kind.ts";
import { remainingResult } from "../review/remaining-result.ts";
import type { FolderWork } from "../use-folder-change.ts";
import type { Reviewed } from "../review/reviewed-scan.ts";

type Steps = {
  show: (list: Checklist) => void;
  choose: () => void;
  resume: (scan: SavedScan) => void;
  setOutcome: (outcome: Outcome | undefined) => void;
  work: FolderWork;
};

/** For files that cannot be set aside: makes and saves a checklist, deletes what the browser can, and counts what was deleted. */
export function useChecklist({ show, choose, resume, setOutcome, work }: Steps) {
  const { t } = usePage();
  const make = async (
    { id, source, result, done }: Reviewed,
    kind: Kind,
    plan: CleanupPlan,
    choices: Choices,
  ) => {
    const left = remainingResult(result, goneFiles(done));
    const list = newChecklist(id, source, kind, left, plan);
    await tryToSaveChecklist(list);
    // The review's delayed save ends with the review, so the choices are saved here for the way back.
    await saveChoices(id, choices, list.savedAtMs).catch(reportError);
    setOutcome(undefined);
    show(list);
  };
  const toReview = async ({ scanId }: Checklist) => {
    const scan = (await savedScans(Date.now())).find(({ id }) => id === scanId);
    if (scan) resume(scan);
    else choose();
  };
  const recount = async (list: Checklist, source: ScanSource) => {
    const listed = await askWorker({ type: "list", source, rules: await savedRules(source) })
      .answer;
    const files = filesOfRecount(list, source.name, listed);
    if (!files) {
      setOutcome({ kind: "problem", text: t("cleanup.otherFolder", { name: source.name }) });
      return;
    }
    const { check, left } = await recountChecklist(list, byHand(files), new Date());
    const after = { files: files.length, bytes: sumBytes(files) };
    await goOn(left);
    const volume = list.roots ? undefined : { before: list.before, after };
    setOutcome({ kind: "checked", check, ...(volume && { volume }) });
  };
  const goOn = async (left: Checklist) => {
    if (left.moves.length > 0) show(left);
    else await toReview(left);
  };
  /** Deletes what the browser can of a list. Must be called in a click handler. */
  const deleteNow = (list: Checklist, listed: Listed) => {
    setOutcome(undefined);
    work.run("empty", listed.moves.length, async (watch) => {
      const { deleted, failed } = await deleteListed(listed, watch);
      const { check, left } = await recountChecklist(list, byBrowser(deleted), new Date());
      await goOn(left);
      setOutcome({ kind: "checked", check: { ...check, remaining: failed } });
    });
  };
  const goBack = async (list: Checklist) => {
    await forgetChecklist(list);
    await toReview(list);
  };
  return {
    deleteNow,
    make: (...given: Parameters<typeof make>) => void make(...given).catch(reportError),
    recount: (list: Checklist, source: ScanSource) => void recount(list, source).catch(reportError),
    goBack: (list: Checklist) => void goBack(list).catch(reportError),
  };
}
