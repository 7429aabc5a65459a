import { visibleText } from "@digital-cleanup/text";
import type { ComponentChildren } from "preact";
import { usePage } from "../../../../ui/page-context.ts";
import type { Selection } from "../../review/use-selection.ts";
import { isMarked } from "../mark-photos.ts";
import type { ListedPhoto } from "../photo-result.ts";

/** Ticked: the photo is to be set aside. The last of a group cannot be ticked. */
export function MarkBox(props: {
  file: ListedPhoto;
  selection: Selection;
  children: ComponentChildren;
}) {
  const { t } = usePage();
  const { file, selection } = props;
  const isTicked = isMarked(selection.choices, file);
  return (
    <label class="row row--tight row--one thumb__name">
      <input
        type="checkbox"
        checked={isTicked}
        disabled={!isTicked && !selection.mayMark(file)}
        aria-label={t("cleanup.photo.remove", { name: visibleText(file.path) })}
        onChange={() => selection.markPhotos([file], !isTicked)}
      />
      {props.children}
    </label>
  );
}
