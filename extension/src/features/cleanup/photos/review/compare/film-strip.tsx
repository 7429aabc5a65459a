import { fileName } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { usePage } from "../../../../../ui/page-context.ts";
import type { PictureDecoder } from "../../../pictures/picture-decoder.ts";
import { Thumbnail } from "../../../pictures/thumbnail.tsx";
import type { PhotoMarks } from "../../photo-marks.ts";
import type { ListedPhoto } from "../../photo-result.ts";

/** The photos of the group in small. A press compares one with the best. */
export function FilmStrip(props: {
  files: readonly ListedPhoto[];
  shown: ListedPhoto | undefined;
  decoder: PictureDecoder;
  marks: PhotoMarks;
  onShow: (place: number) => void;
}) {
  const { t } = usePage();
  const { files, shown, marks } = props;
  return (
    <ul class="film" aria-label={t("cleanup.photo.film")}>
      {files.map((file, place) => (
        <li key={file.path} class="thumb" data-marked={marks.isMarked(file)}>
          <Thumbnail
            path={file.path}
            decoder={props.decoder}
            label={`${visibleText(fileName(file.path))}${
              marks.isMarked(file) ? `, ${t("cleanup.photo.marked")}` : ""
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
