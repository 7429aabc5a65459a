import { isolateText } from "@digital-cleanup/text";
import { useRef } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { Meter } from "../../../ui/meter.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { ScanProgress as Progress } from "./scan-messages.ts";
import { shareDone } from "./share-done.ts";
import { Spoken } from "./spoken.tsx";
import { remainingText, useRemainingTime } from "./use-remaining-time.ts";

export function ScanProgress(props: { name: string; progress: Progress; onStop: () => void }) {
  const { t } = usePage();
  const { progress } = props;
  const shown = useShown(progress);
  return (
    <section class="card flow" aria-labelledby="cleanup-scan">
      <div class="row">
        <h2 id="cleanup-scan">{t("cleanup.scanTitle", { name: isolateText(props.name) })}</h2>
        <Button class="push" id="cleanup-stop" onPress={props.onStop}>
          {t("common.stop")}
        </Button>
      </div>
      <Meter share={shown.share} labelledBy="cleanup-scan" />
      <p class="row row--base" id="cleanup-progress" aria-hidden="true">
        <ProgressFigures progress={progress} shown={shown} />
      </p>
      <Spoken>
        <ProgressFigures progress={progress} shown={shown} />
      </Spoken>
      <p class="small soft">{t("cleanup.stopKeeps")}</p>
    </section>
  );
}

type Shown = { share: number | undefined; leftMs: number | undefined };

function useShown(progress: Progress): Shown {
  const highest = useRef(0);
  const share = shareDone(progress, highest.current);
  const leftMs = useRemainingTime(share === undefined ? undefined : progress.leftBytes);
  if (share !== undefined) highest.current = share;
  return { share, leftMs };
}

type FiguresProps = { progress: Progress; shown: Shown };

function ProgressFigures({ progress, shown: { share, leftMs } }: FiguresProps) {
  const page = usePage();
  const { t, format } = page;
  const { files, bytes, foundGroups, freeableBytes } = progress;
  const left = remainingText(page, leftMs);
  return (
    <>
      {share !== undefined && (
        <>
          <b>{format.percent(Math.floor(share * 100) / 100)}</b>{" "}
        </>
      )}
      <span>{t("cleanup.walked", { count: files, bytes: format.bytes(bytes) })}</span>{" "}
      {left && (
        <>
          <span>{left}</span>{" "}
        </>
      )}
      <span class="small soft">
        {t("cleanup.foundSoFar", { count: foundGroups, bytes: format.bytes(freeableBytes) })}
      </span>
    </>
  );
}
