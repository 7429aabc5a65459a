import { usePage } from "../../../../../ui/page-context.ts";
import type { useCompare } from "./use-compare.ts";

/** The actions that have a key, as buttons. */
export function CompareButtons(props: {
  compare: ReturnType<typeof useCompare>;
  isLast: boolean;
  onClose: () => void;
}) {
  const { t } = usePage();
  const { group, other, front, view, actions } = props.compare;
  const button = (id: string, label: string, onClick: () => void, isOff = false) => (
    <button type="button" class="btn" id={`compare-${id}`} disabled={isOff} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div class="row">
      {other && button("swap", t("cleanup.photo.key.swap"), actions.swap)}
      {other && front !== "pair" && button("pair", t("cleanup.photo.key.pair"), actions.pair)}
      {button(
        "zoom",
        t(view.zoom === 1 ? "cleanup.photo.zoomIn" : "cleanup.photo.zoomOut"),
        actions.zoom,
      )}
      {other && button("others", t("cleanup.photo.key.markOthers"), actions.markOthers)}
      {other &&
        !("sign" in group) &&
        button("apart", t("cleanup.photo.key.apart"), actions.tellApart)}
      {!props.isLast && button("next", t("cleanup.photo.nextGroup"), actions.followingGroup)}
      <button type="button" class="btn btn--main push" id="compare-close" onClick={props.onClose}>
        {t("cleanup.close")}
      </button>
    </div>
  );
}
