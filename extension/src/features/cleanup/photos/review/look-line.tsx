import type { LookProgress } from "@digital-cleanup/cleaner";
import { useRef } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { Meter } from "../../../../ui/meter.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { shareDone } from "../../scan/share-done.ts";
import { Spoken } from "../../scan/spoken.tsx";
import { remainingText, useRemainingTime } from "../../scan/use-remaining-time.ts";
import type { PhotoSearch } from "../use-photo-look.ts";

/** How far a search among photos is. */
export function LookLine(props: {
  progress?: LookProgress;
  isPaused: boolean;
  labelledBy: string;
}) {
  const page = usePage();
  const { t } = page;
  const { progress, isPaused } = props;
  const highest = useRef(0);
  const share = progress && shareDone({ isWalked: true, ...progress }, highest.current);
  highest.current = share ?? 0;
  // Headers are read at another speed than pictures.
  const isTimed = progress?.pass === "pictures" && !isPaused;
  const leftMs = useRemainingTime(isTimed ? progress.leftBytes : undefined);
  const text = progress
    ? (remainingText(page, leftMs) ??
      t("cleanup.photo.done", { done: progress.done, all: progress.all }))
    : t("cleanup.photo.listing");
  const shown = isPaused ? t("cleanup.photo.paused") : text;
  return (
    <span class="flow flow--tight look">
      <Meter share={share} labelledBy={props.labelledBy} />
      <span aria-hidden="true" data-pass={progress?.pass}>
        {shown}
      </span>
      <Spoken>{shown}</Spoken>
    </span>
  );
}

/** Pauses a search, or ends it with what it found. */
export function LookButtons({ search, isPaused }: { search: PhotoSearch; isPaused: boolean }) {
  const { t } = usePage();
  return (
    <>
      <Button class="btn--text" id="photos-pause" onPress={() => search.setPaused(!isPaused)}>
        {t(isPaused ? "cleanup.photo.goOn" : "cleanup.photo.pause")}
      </Button>
      <Button class="btn--text" id="photos-stop" onPress={search.stop}>
        {t("common.stop")}
      </Button>
    </>
  );
}
