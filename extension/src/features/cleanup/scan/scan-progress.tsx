import { isolateText } from "@digital-cleanup/text";
import { useRef } from "preact/hooks";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Meter } from "../../../ui/meter.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { FromScan } from "./scan-messages.ts";

export type Progress = Extract<FromScan, { type: "walked" | "compared" }>;

/** A screen reader announces each change of the live region. */
const announceEveryMs = 2000;

export function ScanProgress(props: { name: string; progress: Progress; onStop: () => void }) {
  const { t } = usePage();
  const { progress } = props;
  const isComparing = progress.type === "compared";
  return (
    <section class="card flow" aria-labelledby="cleanup-scan">
      <div class="row">
        <h2 id="cleanup-scan">{t("cleanup.scanTitle", { name: isolateText(props.name) })}</h2>
        <button type="button" class="btn push" id="cleanup-stop" onClick={props.onStop}>
          {t("common.stop")}
        </button>
      </div>
      <Meter
        share={progress.type === "compared" ? progress.progress.share : undefined}
        labelledBy="cleanup-scan"
      />
      {/* Screen readers get a slower copy, which lags behind the step named below. */}
      <p class="row row--base" id="cleanup-progress" aria-hidden="true">
        <ProgressFigures progress={progress} />
      </p>
      <SpokenProgress progress={progress} />
      <ol class="small row" style={{ "--gap": "var(--space-5)" }}>
        <li class={isComparing ? "soft row row--tight" : undefined}>
          {isComparing && <Icon name="check" size={16} />}
          {isComparing ? (
            `${t("cleanup.stepWalk")} : ${t("cleanup.stepDone")}`
          ) : (
            <b>{t("cleanup.stepWalk")}</b>
          )}
        </li>
        <li class={isComparing ? undefined : "soft"}>
          {isComparing ? <b>{t("cleanup.stepCompare")}</b> : t("cleanup.stepCompare")}
        </li>
      </ol>
      <p class="small soft">{t("cleanup.stopKeeps")}</p>
    </section>
  );
}

function SpokenProgress({ progress }: { progress: Progress }) {
  const latest = useRef({ atMs: -Infinity, progress });
  const nowMs = performance.now();
  if (nowMs - latest.current.atMs >= announceEveryMs) latest.current = { atMs: nowMs, progress };
  return (
    <p class="hidden" role="status">
      <ProgressFigures progress={latest.current.progress} />
    </p>
  );
}

function ProgressFigures({ progress }: { progress: Progress }) {
  const { t, format } = usePage();
  if (progress.type === "walked") return <>{t("cleanup.walked", { count: progress.files })}</>;
  const { doneFiles, totalFiles, share, foundGroups, freeableBytes } = progress.progress;
  return (
    <>
      <b>{format.percent(Math.floor(share * 100) / 100)}</b>{" "}
      <span>{t("cleanup.compared", { done: doneFiles, total: totalFiles })}</span>{" "}
      <span class="small soft">
        {t("cleanup.foundSoFar", { count: foundGroups, bytes: format.bytes(freeableBytes) })}
      </span>
    </>
  );
}
