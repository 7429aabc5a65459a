import "./photos.css";
import { useState } from "preact/hooks";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { kindHeadingId } from "../../review/kinds/kinds-by-size.ts";
import type { PhotoSearch as Search } from "../use-photo-look.ts";
import { LookNotes } from "./look-notes.tsx";
import { LookProgress } from "./look-progress.tsx";

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
                <button
                  type="button"
                  class="btn"
                  id="photos-start"
                  onClick={() => search.start(findsBlurry)}
                >
                  {t(photos ? "cleanup.photo.again" : "cleanup.photo.start")}
                </button>
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
