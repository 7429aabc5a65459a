import { usePage } from "../../../../ui/page-context.ts";
import { PathListNote } from "../../outcome/path-list-note.tsx";
import type { PhotoResult } from "../photo-result.ts";

/** How many photos were compared, and each kind of file that could not be. */
export function LookNotes({ photos }: { photos: PhotoResult }) {
  const { t } = usePage();
  const { byPreview = 0, notDecoded, tooLarge, notPictures, unreadable } = photos;
  return (
    <div class="flow" id="photos-notes">
      <p>
        {t("cleanup.photo.compared", { count: photos.photos })}{" "}
        <span class="soft" id="photos-read" data-files={photos.filesRead}>
          {t("cleanup.photo.read", { count: photos.filesRead })}
        </span>
      </p>
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
