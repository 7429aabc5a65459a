import { isolateText } from "@digital-cleanup/text";
import { useRef } from "preact/hooks";
import { Meter } from "../../../ui/meter.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { createRemainingTime } from "./remaining-time.ts";
import type { ScanProgress as Progress } from "./scan-messages.ts";
import { shareDone } from "./share-done.ts";

/** A screen reader announces each change of the live region. */
const announceEveryMs = 2000;

export function ScanProgress(props: { name: string; progress: Progress; onStop: () => void }) {
  const { t } = usePage();
  const { progress } = props;
  const shown = useShown(progress);
  return (
    <section class="card flow" aria-labelledby="cleanup-scan">
      <div class="row">
        <h2 id="cleanup-scan">{t("cleanup.scanTitle", { name: isolateText(props.name) })}</h2>
        <button type="button" class="btn push" id="cleanup-stop" onClick={props.onStop}>
          {t("common.stop")}
        </button>
      </div>
      <Meter share={shown.share} labelledBy="cleanup-scan" />
      {/* Screen readers get a slower copy. */}
      <p class="row row--base" id="cleanup-progress" aria-hidden="true">
        <ProgressFigures progress={progress} shown={shown} />
      </p>
      <SpokenProgress progress={progress} shown={shown} />
      <p class="small soft">{t("cleanup.stopKeeps")}</p>
    </section>
  );
}

type Shown = { share: number | undefined; leftMs: number | undefined };

function useShown(progress: Progress): Shown {
  const remaining = useRef(createRemainingTime());
  const highest = useRef(0);
  const latest = useRef<{ leftBytes: number; leftMs: number | undefined }>(undefined);
  const share = shareDone(progress, highest.current);
  if (share === undefined) return { share, leftMs: undefined };
  highest.current = share;
  const { leftBytes } = progress;
  if (latest.current?.leftBytes !== leftBytes) {
    latest.current = { leftBytes, leftMs: remaining.current.add(performance.now(), leftBytes) };
  }
  return { share, leftMs: latest.current.leftMs };
}

type FiguresProps = { progress: Progress; shown: Shown };

function SpokenProgress({ progress, shown }: FiguresProps) {
  const latest = useRef({ atMs: -Infinity, progress, shown });
  const nowMs = performance.now();
  if (nowMs - latest.current.atMs >= announceEveryMs) {
    latest.current = { atMs: nowMs, progress, shown };
  }
  return (
    <p class="hidden" role="status">
      <ProgressFigures progress={latest.current.progress} shown={latest.current.shown} />
    </p>
  );
}

function ProgressFigures({ progress, shown: { share, leftMs } }: FiguresProps) {
  const { t, format } = usePage();
  const { files, bytes, foundGroups, freeableBytes } = progress;
  const leftMinutes = leftMs === undefined ? undefined : Math.ceil(leftMs / 60_000);
  return (
    <>
      {share !== undefined && (
        <>
          <b>{format.percent(Math.floor(share * 100) / 100)}</b>{" "}
        </>
      )}
      <span>{t("cleanup.walked", { count: files, bytes: format.bytes(bytes) })}</span>{" "}
      {leftMinutes !== undefined && (
        <>
          <span id="cleanup-time-left">
            {leftMinutes <= 1
              ? t("cleanup.lessThanMinuteLeft")
              : t("cleanup.minutesLeft", { count: leftMinutes })}
          </span>{" "}
        </>
      )}
      <span class="small soft">
        {t("cleanup.foundSoFar", { count: foundGroups, bytes: format.bytes(freeableBytes) })}
      </span>
    </>
  );
}
