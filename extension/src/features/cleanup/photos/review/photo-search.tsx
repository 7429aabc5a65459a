import type { LookProgress as Progress } from "@digital-cleanup/cleaner";
import { Button } from "../../../../ui/button.tsx";
import { Meter } from "../../../../ui/meter.tsx";
import { PathListNote } from "../../outcome/path-list-note.tsx";
import { shareDone } from "../../scan/share-done.ts";
import { Spoken } from "../../scan/spoken.tsx";
import { remainingText, useRemainingTime } from "../../scan/use-remaining-time.ts";
import type { PhotoResult } from "../photo-result.ts";
import "./photos.css";
import { useRef, useState } from "preact/hooks";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { kindHeadingId } from "../../review/kinds/kinds-by-size.ts";
import type { PhotoSearch as Search } from "../use-photo-look.ts";

/** Starts the search among the photos of the folder, and shows how far it is and what it could not read. */
export function PhotoSearch({ search }: { search: Search }) {
  const { t } = usePage();
  const { photos, looking, problem } = search;
  const isReadable = usePictures() !== undefined;
  const [findsBlurry, setFindsBlurry] = useState(photos?.blurry !== undefined);
  return (
    <section class="flow" aria-labelledby={kindHeadingId("photos")}>
      <h2 id={kindHeadingId("photos")}>{t("cleanup.kind.photos")}</h2>
      <p class="small soft">{t("cleanup.photo.intro")}</p>
      {looking ? (
        <LookProgress {...looking} onPause={search.setPaused} onStop={search.stop} />
      ) : (
        <div class="card flow">
          {isReadable ? (
            <>
              <label class="row row--tight row--one small">
                <input
                  type="checkbox"
                  id="photos-blurry"
                  checked={findsBlurry}
                  onChange={(event) => setFindsBlurry(event.currentTarget.checked)}
                />
                {t("cleanup.photo.blurryToo")}
              </label>
              <p>
                <Button id="photos-start" onPress={() => search.start(findsBlurry)}>
                  {t(photos ? "cleanup.photo.again" : "cleanup.photo.start")}
                </Button>
              </p>
            </>
          ) : (
            <p class="note small">{t("cleanup.noReading")}</p>
          )}
          {photos && <LookNotes photos={photos} />}
        </div>
      )}
      <div role="status">{problem && <p class="note note--caution small">{problem}</p>}</div>
    </section>
  );
}

/** How many photos were compared, and each kind of file that could not be. */
function LookNotes({ photos }: { photos: PhotoResult }) {
  const { t } = usePage();
  const { byPreview = 0, notDecoded, tooLarge, notPictures, unreadable } = photos;
  const isNothing = photos.groups.length + (photos.blurry?.length ?? 0) === 0;
  return (
    <div class="flow" id="photos-notes">
      <p>
        {isNothing && (
          <>
            <b>{t("cleanup.photo.none")}</b>{" "}
          </>
        )}
        {t("cleanup.photo.compared", { count: photos.photos })}{" "}
        <span class="soft" id="photos-read" data-files={photos.filesRead}>
          {t("cleanup.photo.read", { count: photos.filesRead })}
        </span>
      </p>
      {!photos.isComplete && <p class="note note--caution small">{t("cleanup.photo.stopped")}</p>}
      {byPreview > 0 && (
        <p class="note small">{t("cleanup.photo.byPreview", { count: byPreview })}</p>
      )}
      {notDecoded.map(({ format, photos: count }) => (
        <p key={format} class="note small">
          {t("cleanup.photo.notDecoded", { count, format: format.toUpperCase() })}
        </p>
      ))}
      <PathListNote text="cleanup.photo.problem.unreadable" lines={unreadable} />
      <PathListNote text="cleanup.photo.problem.tooLarge" lines={tooLarge} />
      <PathListNote text="cleanup.photo.problem.notPictures" lines={notPictures} />
    </div>
  );
}

function LookProgress(props: {
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
        <Button class="push" id="photos-pause" onPress={() => props.onPause(!isPaused)}>
          {t(isPaused ? "cleanup.photo.goOn" : "cleanup.photo.pause")}
        </Button>
        <Button id="photos-stop" onPress={props.onStop}>
          {t("common.stop")}
        </Button>
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
