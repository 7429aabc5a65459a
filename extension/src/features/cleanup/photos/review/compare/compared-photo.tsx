import { fileName, parentFolder } from "@digital-cleanup/cleaner";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { usePage } from "../../../../../ui/page-context.ts";
import type { PhotoMarks } from "../../photo-marks.ts";
import type { ListedPhoto } from "../../photo-result.ts";
import { MarkBox } from "../mark-box.tsx";
import { photoFacts } from "../photo-facts.ts";

/** What is known of a compared photo. `sharpest`: the highest sharpness of its group, to compare with. */
export function ComparedPhoto(props: { photo: ListedPhoto; sharpest: number; marks: PhotoMarks }) {
  const page = usePage();
  const { t, format } = page;
  const { photo, sharpest } = props;
  const { path, sharpness } = photo;
  const facts = photoFacts(page, photo);
  if (sharpness !== undefined && sharpest > 0) {
    facts.push(t("cleanup.photo.sharpness", { share: format.percent(sharpness / sharpest) }));
  }
  return (
    <div class="small">
      <MarkBox file={photo} marks={props.marks}>
        <span class="whole">
          <b>
            <OthersText text={fileName(path)} />
          </b>{" "}
          <span class="soft">
            {parentFolder(path) && <OthersText text={`${parentFolder(path)}/`} />}
          </span>
        </span>
      </MarkBox>
      <p class="soft">{facts.join(" · ")}</p>
    </div>
  );
}
