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
  const button = (key: string, label: string, onClick: () => void) => (
    <button type="button" class="btn" aria-keyshortcuts={key} onClick={onClick}>
      {label} <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
  const zoom = t(view.zoom === 1 ? "cleanup.photo.zoomIn" : "cleanup.photo.zoomOut");
  return (
    <div class="row">
      {other && button("S", t("cleanup.photo.key.swap"), actions.swap)}
      {other && front !== "pair" && button("P", t("cleanup.photo.key.pair"), actions.pair)}
      {button("Z", zoom, actions.zoom)}
      {other && button("A", t("cleanup.photo.key.markOthers"), actions.markOthers)}
      {other && !("sign" in group) && button("N", t("cleanup.photo.key.apart"), actions.tellApart)}
      {!props.isLast && button("PageDown", t("cleanup.photo.nextGroup"), actions.followingGroup)}
      <button type="button" class="btn btn--main push" onClick={props.onClose}>
        {t("cleanup.close")}
      </button>
    </div>
  );
}
