import { fileName } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { useState } from "preact/hooks";
import { usePage } from "../../../../ui/page-context.ts";
import type { Wanted } from "../../pictures/decode/decode-messages.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { Thumbnail } from "../../pictures/thumbnail.tsx";
import { TileName } from "../../review/groups/tile-name.tsx";
import type { ListedPhoto } from "../photo-result.ts";
import type { PhotoMarks } from "../photo-marks.ts";
import { MarkBox } from "./mark-box.tsx";
import { photoFacts } from "./photo-facts.ts";

/** The picture of a photo, which a press shows in large; or its facts with a box to tick, if it cannot be shown. */
export function PhotoTile(props: {
  file: ListedPhoto;
  marks: PhotoMarks;
  as?: Wanted;
  onEnlarge: () => void;
}) {
  const page = usePage();
  const pictures = usePictures();
  const [hasFailed, setHasFailed] = useState(false);
  const { file, marks } = props;
  const { path } = file;
  if (!pictures || hasFailed) {
    return (
      <div class="small photo-facts">
        <MarkBox file={file} marks={marks}>
          <TileName path={path} facts={photoFacts(page, file).join(" · ")} />
        </MarkBox>
      </div>
    );
  }
  return (
    <Thumbnail
      path={path}
      decoder={pictures.decoder}
      label={page.t("cleanup.photo.lookNamed", { name: visibleText(fileName(path)) })}
      {...(props.as && { as: props.as })}
      onFail={() => setHasFailed(true)}
      onEnlarge={props.onEnlarge}
    />
  );
}

/** A tray: what is set aside. */
export const TrayIcon = () => (
  <Pictogram>
    <path d="M4 13v6h16v-6M4 13h5l1.5 2.500h3L15 13h5M4 13l3-8h10l3 8" />
  </Pictogram>
);
