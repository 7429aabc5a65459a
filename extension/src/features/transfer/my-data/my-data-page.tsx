import { useState } from "preact/hooks";
import { reportError } from "../../../platform/report-error.ts";
import { usePage } from "../../../ui/page-context.ts";
import { UndoToast } from "@digital-cleanup/ui/undo-toast.tsx";
import { useFocusRecovery } from "@digital-cleanup/ui/use-focus-recovery.ts";
import { useFreshReading } from "../../../ui/use-fresh-reading.ts";
import { type Erased, restoreErased } from "../history/erase-history.ts";
import { historySize, readSites } from "../history/read-history.ts";
import { readPendingVisits } from "../history/pending-visits.ts";
import { EraseSite } from "./erase-site.tsx";
import { FileCard } from "./file-card.tsx";
import { KeptTable } from "./kept-table.tsx";
import "./my-data.css";
import { SiteHistoryChoice } from "./site-history-choice.tsx";

/** Every day there can be. */
const always = { fromDay: "0000-01-01", toDay: "9999-12-31" };

/** A step and the way back from it, as long as this page is open. */
type Step = { text: string; undo?: () => Promise<void> };

/** On a full disk some browsers do not even read. */
async function readKept() {
  const unwritten = await readPendingVisits();
  try {
    const [size, { sites }] = await Promise.all([historySize(), readSites(always, Infinity)]);
    return { unwritten, size, origins: sites.map(({ origin }) => origin) };
  } catch (error) {
    reportError(error);
    return { unwritten };
  }
}

/** What is kept, for how long, and how to take it along or erase it. */
export function MyDataPage() {
  const { t, format } = usePage();
  const [step, setStep] = useState<Step>();
  const { value: kept, reread } = useFreshReading(readKept, []);
  const title = useFocusRecovery([step, step && kept]);

  /** Erases, says what went, and keeps it at hand until the next step or the end of the page. */
  const erase = async (take: () => Promise<Erased>, after?: () => Promise<void>) => {
    const erased = await take();
    const count = erased.visits.length + erased.daySums.length;
    const undo = async () => {
      // First what allows it to be kept, then what is kept.
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
  const back = (undo: () => Promise<void>) => void undo().then(reread).catch(reportError);
  const begin = (take: () => Promise<Erased>) => void erase(take).catch(reportError);
  return (
    <div class="flow my-data" style={{ "--gap": "var(--space-5)" }}>
      <div class="flow" style={{ "--gap": "var(--space-2)" }}>
        <h1 ref={title} tabIndex={-1}>
          {t("dashboard.myData")}
        </h1>
        <p class="soft">{t("myData.lead")}</p>
      </div>
      {kept?.unwritten && (
        <p class="note note--caution" id="my-data-unwritten">
          {t("myData.unwritten", { time: format.time(kept.unwritten.sinceMs) })}
        </p>
      )}
      {kept && !kept.size && (
        <p class="note note--caution" id="my-data-unreadable">
          {t("myData.unreadable")}
        </p>
      )}
      {kept?.size && (
        <>
          <KeptTable size={kept.size} onErase={begin} />
          <div class="grid" style={{ "--min": "20rem" }}>
            <SiteHistoryChoice onErase={erase} />
            <EraseSite origins={kept.origins} onErase={begin} />
          </div>
          <FileCard onRead={reread} />
        </>
      )}
      <p class="hidden" role="status" id="my-data-said">
        {step?.text}
      </p>
      {step && (
        <UndoToast
          key={step.text}
          id="my-data-undo"
          text={step.text}
          undo={step.undo && { label: t("myData.undo"), run: () => back(step.undo!) }}
          onHide={step.undo ? undefined : () => setStep(undefined)}
        />
      )}
    </div>
  );
}
