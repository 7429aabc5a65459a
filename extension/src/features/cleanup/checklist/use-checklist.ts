import { type CleanupPlan, sumBytes } from "@digital-cleanup/cleaner";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { recountChecklist } from "./recount-checklist.ts";
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
import type { Reviewed } from "../review/reviewed-scan.ts";

type Steps = {
  show: (list: Checklist) => void;
  choose: () => void;
  resume: (scan: SavedScan) => void;
  setOutcome: (outcome: Outcome | undefined) => void;
};

/** For browsers without write access: makes and saves a checklist, and counts what the person deleted. */
export function useChecklist({ show, choose, resume, setOutcome }: Steps) {
  const { t } = usePage();
  const make = async (
    { id, source, result, done }: Reviewed,
    kind: Kind,
    plan: CleanupPlan,
    choices: Choices,
  ) => {
    const left = remainingResult(result, goneFiles(done));
    const list = newChecklist(id, source.name, kind, left, plan);
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
    if (source.name !== list.name) {
      setOutcome({ kind: "problem", text: t("cleanup.otherFolder", { name: source.name }) });
      return;
    }
    const files = await askWorker({ type: "list", source, rules: await savedRules(source) }).answer;
    const { check, left } = await recountChecklist(list, files, new Date());
    const after = { files: files.length, bytes: sumBytes(files) };
    if (left.moves.length > 0) show(left);
    else await toReview(left);
    setOutcome({ kind: "checked", check, volume: { before: list.before, after } });
  };
  const goBack = async (list: Checklist) => {
    await forgetChecklist(list);
    await toReview(list);
  };
  return {
    make: (...given: Parameters<typeof make>) => void make(...given).catch(reportError),
    recount: (list: Checklist, source: ScanSource) => void recount(list, source).catch(reportError),
    goBack: (list: Checklist) => void goBack(list).catch(reportError),
  };
}
