import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { isThunderbird } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { UndoToast } from "@digital-cleanup/ui/dialogs/undo-toast.tsx";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { type Erased, restoreErased } from "../history/erase/erase-history.ts";
import { historySize } from "../history/read/read-history.ts";
import { readRefusedSince } from "../history/record/refusal.ts";
import { readUnreadableRows } from "../history/unreadable-rows.ts";
import { EraseSite } from "./erase-site.tsx";
import { FileCard } from "./file-card.tsx";
import { KeptList } from "./kept-list.tsx";
import type { OtherData } from "./import-file.ts";
import "./my-data.css";
import { SiteHistoryChoice } from "./site-history-choice.tsx";
import { UnreadableCard } from "./unreadable-card.tsx";

/** Runs a step and shows `done` once it is complete. */
type Run = (done: string, step: () => Promise<unknown>) => void;
/** What other features store. */
type Others = {
  /** Undefined until it is known. */
  bytes: number | undefined;
  reread: () => void;
  entries: (run: Run) => ComponentChildren;
  log: ComponentChildren;
  eraseAll: (run: Run) => ComponentChildren;
};

/** What was done last, and how to undo it while this page is open. */
type Step = { text: string; undo?: () => Promise<void> };

/** On a full disk, some browsers cannot even read the database. */
async function readStored() {
  const refusedSinceMs = await readRefusedSince();
  try {
    const [size, unreadable] = await Promise.all([historySize(), readUnreadableRows()]);
    return { refusedSinceMs, size, unreadable };
  } catch (error) {
    reportError(error);
    return { refusedSinceMs };
  }
}

/** What is stored, for how long, and how to export or erase it. */
export function MyDataPage({ others, otherData }: { others: Others; otherData: OtherData }) {
  const { t, format } = usePage();
  const [step, setStep] = useState<Step>();
  const { value: stored, reread } = useFreshValue(readStored, []);
  const title = useFocusRecovery([step, step && stored]);

  /** Erases rows, shows how many, and keeps them for an undo until the next step or until the page closes. */
  const erase = async (eraseRows: () => Promise<Erased>, after?: () => Promise<void>) => {
    const erased = await eraseRows();
    const count = erased.visits.length + erased.daySums.length + erased.unreadable.length;
    const undo = async () => {
      // The level first: it must allow the rows that are put back.
      await after?.();
      await restoreErased(erased);
      setStep({ text: t("myData.restored", { count }) });
    };
    setStep({
      text: count === 0 ? t("myData.nothingErased") : t("myData.erased", { count }),
      ...((count > 0 || after) && { undo }),
    });
    reread();
  };
  const runUndo = (undo: () => Promise<void>) => void undo().then(reread).catch(reportError);
  const run: Run = (done, runStep) =>
    void runStep()
      .then(() => setStep({ text: done }))
      .then(reread)
      .catch(reportError);
  const start = (eraseRows: () => Promise<Erased>) => void erase(eraseRows).catch(reportError);
  return (
    <>
      <PageTitle headingRef={title} />
      <p class="lead">{t("myData.lead")}</p>
      {stored?.size && others.bytes !== undefined && (
        <p>{t("myData.total", { bytes: format.bytes(stored.size.bytes + others.bytes) })}</p>
      )}
      {stored?.refusedSinceMs !== undefined && (
        <p class="note note--caution" id="my-data-unwritten">
          {t("myData.unwritten", { time: format.time(stored.refusedSinceMs) })}
        </p>
      )}
      {stored && !stored.size && (
        <p class="note note--caution" id="my-data-unreadable">
          {t("myData.unreadable")}
        </p>
      )}
      {stored?.size && (
        <>
          {stored.unreadable.length > 0 && (
            <UnreadableCard rows={stored.unreadable} onErase={start} />
          )}
          <KeptList size={stored.size} onErase={start}>
            {others.entries(run)}
          </KeptList>
          {others.log}
          {!isThunderbird && (
            <div class="grid" style={{ "--min": "20rem" }}>
              <SiteHistoryChoice onErase={erase} />
              <EraseSite origins={stored.size.origins} onErase={start} />
            </div>
          )}
          <FileCard
            otherData={otherData}
            onRead={() => {
              reread();
              others.reread();
            }}
          />
          {others.eraseAll(run)}
        </>
      )}
      <p class="hidden" role="status">
        {step?.text}
      </p>
      {step && (
        <UndoToast
          key={step.text}
          id="my-data-undo"
          text={step.text}
          undo={step.undo && (() => runUndo(step.undo!))}
          onHide={step.undo ? undefined : () => setStep(undefined)}
        />
      )}
    </>
  );
}
