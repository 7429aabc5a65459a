import { fileName } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { Thumbnail } from "../../pictures/thumbnail.tsx";
import { TileName } from "../../review/groups/tile-name.tsx";
import type { Selection } from "../../review/use-selection.ts";
import type { ListedPhoto } from "../photo-result.ts";
import { MarkBox } from "./mark-box.tsx";
import { photoFacts } from "./photo-facts.ts";

/** One photo of a group, with its name, folder and size in pixels. */
export function PhotoTile(props: {
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
