import { fileName } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { usePage } from "../../../../../ui/page-context.ts";
import type { PictureDecoder } from "../../../pictures/picture-decoder.ts";
import { Thumbnail } from "../../../pictures/thumbnail.tsx";
import type { Selection } from "../../../review/use-selection.ts";
import { isMarked } from "../../mark-photos.ts";
import type { ListedPhoto } from "../../photo-result.ts";

/** The photos of the group in small. A press compares one with the best. */
export function FilmStrip(props: {
  files: readonly ListedPhoto[];
  shown: ListedPhoto | undefined;
  decoder: PictureDecoder;
  selection: Selection;
  onShow: (place: number) => void;
}) {
  const { t } = usePage();
  const { files, shown, selection } = props;
  return (
    <ul class="film" aria-label={t("cleanup.photo.film")}>
      {files.map((file, place) => (
        <li key={file.path} class="thumb" data-marked={isMarked(selection.choices, file)}>
          <Thumbnail
            path={file.path}
            decoder={props.decoder}
            label={`${visibleText(fileName(file.path))}${
              isMarked(selection.choices, file) ? `, ${t("cleanup.photo.marked")}` : ""
            }`}
            isCurrent={file === shown}
            onFail={() => {}}
            onEnlarge={() => place > 0 && props.onShow(place)}
          />
        </li>
      ))}
    </ul>
  );
}
