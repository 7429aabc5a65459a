import type { LookProgress as Progress } from "@digital-cleanup/cleaner";
import { useRef } from "preact/hooks";
import { Meter } from "../../../../ui/meter.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { shareDone } from "../../scan/share-done.ts";
import { Spoken } from "../../scan/spoken.tsx";
import { remainingText, useRemainingTime } from "../../scan/use-remaining-time.ts";

export function LookProgress(props: {
  progress?: Progress;
  isPaused: boolean;
  onPause: (isPaused: boolean) => void;
  onStop: () => void;
}) {
  const page = usePage();
  const { t, format } = page;
  const { progress, isPaused } = props;
  const highest = useRef(0);
  const share = progress && shareDone({ isWalked: true, ...progress }, highest.current);
  highest.current = share ?? 0;
  // Headers are read at another speed than pictures.
  const isTimed = progress?.pass === "pictures" && !isPaused;
  const leftMs = useRemainingTime(isTimed ? progress.leftBytes : undefined);
  const text = progress
    ? [
        t(`cleanup.photo.pass.${progress.pass}`, { done: progress.done, all: progress.all }),
        t("cleanup.photo.left", { bytes: format.bytes(progress.leftBytes) }),
        remainingText(page, leftMs),
      ]
        .filter(Boolean)
        .join(" ")
    : t("cleanup.photo.listing");
  return (
    <div class="card flow">
      <div class="row">
        <h3 id="photos-looking">{t("cleanup.photo.title")}</h3>
        <button
          type="button"
          class="btn push"
          id="photos-pause"
          onClick={() => props.onPause(!isPaused)}
        >
          {t(isPaused ? "cleanup.photo.goOn" : "cleanup.photo.pause")}
        </button>
        <button type="button" class="btn" id="photos-stop" onClick={props.onStop}>
          {t("common.stop")}
        </button>
      </div>
      <Meter share={share} labelledBy="photos-looking" />
      <p aria-hidden="true" data-pass={progress?.pass}>
        {text}
      </p>
      <Spoken>{isPaused ? t("cleanup.photo.paused") : text}</Spoken>
      <p class="small soft">{t("cleanup.photo.closeKeeps")}</p>
    </div>
  );
}
