import { visibleText } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { usePage } from "../../../../ui/page-context.ts";
import type { PhotoMarks } from "../photo-marks.ts";
import type { ListedPhoto } from "../photo-result.ts";

/** Ticked: the photo is to be set aside. The last of a group cannot be ticked. */
export function MarkBox(props: {
  file: ListedPhoto;
  marks: PhotoMarks;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const { file, marks } = props;
  const isTicked = marks.isMarked(file);
  return (
    <label class="row row--tight row--one thumb__name">
      <input
        type="checkbox"
        checked={isTicked}
        disabled={!isTicked && !marks.mayMark(file)}
        aria-label={t("cleanup.photo.remove", { name: visibleText(file.path) })}
        onChange={() => marks.mark([file], !isTicked)}
      />
      {props.children}
    </label>
  );
}
