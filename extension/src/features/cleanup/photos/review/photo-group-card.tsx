import { fileName, sumBytes } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { Thumbnail } from "../../pictures/thumbnail.tsx";
import { TileName } from "../../review/groups/tile-name.tsx";
import type { Selection } from "../../review/use-selection.ts";
import { isMarked } from "../mark-photos.ts";
import type { ListedPhoto } from "../photo-result.ts";
import { BestReasons } from "./best-reasons.tsx";
import type { Compared } from "./compare/compared.ts";
import { MarkBox } from "./mark-box.tsx";
import { photoFacts } from "./photo-facts.ts";

/** More are seen when they are compared. */
const maxShown = 6;

/** One group with its first photos, none of them ticked in advance. */
export function PhotoGroupCard(props: {
  group: Compared;
  selection: Selection;
  /** Absent if the files cannot be read any more. */
  onCompare: (() => void) | undefined;
}) {
  const { t, format } = usePage();
  const { group, selection, onCompare } = props;
  const { files } = group;
  const marked = files.filter((file) => isMarked(selection.choices, file));
  const hidden = files.length - maxShown;
  const name = visibleText(fileName(files[0]!.path));
  return (
    <li class="card flow group">
      <div class="row row--tight group__head">
        <b>{t("cleanup.photo.count", { count: files.length })}</b>
        {marked.length > 0 && (
          <span class="soft small push">
            {format.bytes(sumBytes(marked))} {t("cleanup.toFree")}
          </span>
        )}
        {onCompare && (
          <Button
            aria-label={t(
              files.length > 1 ? "cleanup.photo.compareNamed" : "cleanup.photo.lookNamed",
              { name },
            )}
            onPress={onCompare}
          >
            {t(files.length > 1 ? "cleanup.photo.compare" : "cleanup.photo.look")}
          </Button>
        )}
      </div>
      <p class="small">
        {"sign" in group ? (
          t(`cleanup.photo.sign.${group.sign}`)
        ) : (
          <BestReasons reasons={group.reasons} />
        )}
      </p>
      <ul class="thumbs">
        {files.slice(0, maxShown).map((file, index) => (
          <PhotoTile
            key={file.path}
            file={file}
            isBest={index === 0 && "reasons" in group && group.reasons.length > 0}
            selection={selection}
            onCompare={onCompare}
          />
        ))}
      </ul>
      {hidden > 0 && <p class="small soft">{t("cleanup.photo.hidden", { count: hidden })}</p>}
    </li>
  );
}

/** One photo of a group, with its name, folder and size in pixels. */
function PhotoTile(props: {
  file: ListedPhoto;
  isBest: boolean;
  selection: Selection;
  onCompare: (() => void) | undefined;
}) {
  const page = usePage();
  const { t } = page;
  const pictures = usePictures();
  const [hasFailed, setHasFailed] = useState(false);
  const { file, isBest, selection, onCompare } = props;
  const { path } = file;
  return (
    <li class={isBest ? "thumb thumb--keep" : "thumb"}>
      {pictures && onCompare && !hasFailed && (
        <Thumbnail
          path={path}
          decoder={pictures.decoder}
          label={t("cleanup.photo.lookNamed", { name: visibleText(fileName(path)) })}
          onFail={() => setHasFailed(true)}
          onEnlarge={onCompare}
        />
      )}
      {isBest && <span class="tag thumb__kept">{t("cleanup.photo.best")}</span>}
      <MarkBox file={file} selection={selection}>
        <TileName path={path} facts={photoFacts(page, file).join(" · ")} />
      </MarkBox>
    </li>
  );
}
