import "./photos.css";
import { fileName, planPhotos } from "@digital-cleanup/cleaner";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useRef, useState } from "preact/hooks";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { photoMarks } from "../photo-marks.ts";
import { CompareDialog } from "./compare/compare-dialog.tsx";
import { MarkBox } from "./mark-box.tsx";
import { PhotoHead } from "./photo-head.tsx";
import type { PhotoPageProps } from "./photo-page.tsx";
import { PhotoTile } from "./photo-tile.tsx";
import { Pages, usePages } from "./use-pages.tsx";

const pageLength = 12;

/** Photos that are perhaps blurred. None is ticked in advance. */
export function BlurryPage(props: Omit<PhotoPageProps, "onSearch">) {
  const { t, format } = usePage();
  const pictures = usePictures();
  const { search, canMove, isBusy } = props;
  const marks = photoMarks([], props.choices, props.onChoose);
  const blurry = search.photos?.blurry ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  const pages = usePages(blurry, pageLength, heading);
  const [shown, setShown] = useState<number>();
  const marked = blurry.filter(marks.isMarked);
  const plan = planPhotos({ groups: [], choices: new Map(), files: marked });
  return (
    <section class="flow photo-page" id="blurry-page">
      <PhotoHead title={t("cleanup.kind.blurry")} headingRef={heading}>
        <Button
          class="btn--main btn--big"
          id="blurry-set-aside"
          disabled={isBusy || marked.length === 0}
          onPress={() => props.onSetAside(plan)}
        >
          {t(canMove ? "cleanup.photo.setMarkedAside" : "cleanup.photo.listMarked", {
            count: marked.length,
            bytes: format.bytes(plan.bytes),
          })}
        </Button>
      </PhotoHead>
      <p>{t("cleanup.photo.blurryMeans")}</p>
      <ul class="thumbs">
        {pages.shown.map((file, index) => (
          <li key={file.path} class="thumb">
            <PhotoTile file={file} marks={marks} onEnlarge={() => setShown(pages.first + index)} />
            {pictures && (
              <MarkBox file={file} marks={marks}>
                <span class="whole">
                  <OthersText text={fileName(file.path)} />
                </span>
              </MarkBox>
            )}
          </li>
        ))}
      </ul>
      <Pages pages={pages} earlier="cleanup.photo.blurryEarlier" later="cleanup.photo.moreBlurry" />
      {pictures && shown !== undefined && blurry.length > 0 && (
        <CompareDialog
          groups={blurry.map((photo) => ({ files: [photo], sign: photo.sign }))}
          index={Math.min(shown, blurry.length - 1)}
          decoder={pictures.decoder}
          marks={marks}
          onTellApart={undefined}
          onShow={setShown}
          onClose={() => setShown(undefined)}
        />
      )}
    </section>
  );
}
