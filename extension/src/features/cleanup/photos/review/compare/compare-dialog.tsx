import { useModal } from "@digital-cleanup/ui/dialogs/use-modal.ts";
import { Button } from "../../../../../ui/button.tsx";
import { usePage } from "../../../../../ui/page-context.ts";
import type { PictureDecoder } from "../../../pictures/picture-decoder.ts";
import { BestReasons } from "../best-reasons.tsx";
import { ComparedPhoto } from "./compared-photo.tsx";
import { FilmStrip } from "./film-strip.tsx";
import { PicturePane } from "./picture-pane.tsx";
import { type CompareProps, useCompare } from "./use-compare.ts";

/** Keys with the action each has. Letters are the same in every language. */
const compareKeys = [
  { shown: "S", action: "swap" },
  { shown: "P", action: "pair" },
  { shown: "← →", action: "photos" },
  { shown: "Page ↑ ↓", action: "groups" },
  { shown: "Z + −", action: "zoom" },
  { shown: "⇧ ← → ↑ ↓", action: "shift" },
  { shown: "X", action: "mark" },
  { shown: "A", action: "markOthers" },
  { shown: "N", action: "apart" },
  { shown: "Esc", action: "close" },
] as const;

/** Two photos of a group at the same place and zoom, side by side or one in front of the other; every action has a key. */
export function CompareDialog(
  props: CompareProps & { decoder: PictureDecoder; onClose: () => void },
) {
  const { t } = usePage();
  const { groups, index, decoder, marks } = props;
  const compare = useCompare(props);
  const { group, best, other, front, view } = compare;
  const { dialog, heading, close } = useModal(props.onClose, compare.onKeyDown);
  const sharpest = Math.max(0, ...group.files.map(({ sharpness = 0 }) => sharpness));
  const photos = other ? [best, other] : [best];
  const isShown = (photo: typeof best) =>
    !other || front === "pair" || (front === "best") === (photo === best);
  return (
    <dialog class="sheet compare" {...dialog}>
      <div class="flow">
        <div class="row">
          <h2 {...heading}>
            {t("cleanup.photo.groupOf", { index: index + 1, count: groups.length })}
          </h2>
          <p class="small">
            {"sign" in group ? (
              t(`cleanup.photo.sign.${group.sign}`)
            ) : (
              <BestReasons reasons={group.reasons} />
            )}
          </p>
        </div>
        <div class="compare__photos" data-front={other ? front : "best"}>
          {photos.map((photo) => (
            <div key={photo === best ? "best" : "other"} hidden={!isShown(photo)}>
              <PicturePane
                path={photo.path}
                decoder={decoder}
                view={view}
                onView={compare.setView}
              />
              {photo === best && other && (
                <span class="tag thumb__kept">{t("cleanup.photo.best")}</span>
              )}
              <ComparedPhoto photo={photo} sharpest={sharpest} marks={marks} />
            </div>
          ))}
        </div>
        {group.files.length > 1 && (
          <FilmStrip
            files={group.files}
            shown={other}
            decoder={decoder}
            marks={marks}
            onShow={compare.setPlace}
          />
        )}
        <CompareButtons compare={compare} isLast={index === groups.length - 1} onClose={close} />
        <p class="small soft">{t("cleanup.photo.oneStays")}</p>
        <KeyList />
      </div>
    </dialog>
  );
}

/** The actions that have a key, as buttons. */
function CompareButtons(props: {
  compare: ReturnType<typeof useCompare>;
  isLast: boolean;
  onClose: () => void;
}) {
  const { t } = usePage();
  const { group, other, front, view, actions } = props.compare;
  const button = (key: string, label: string, onClick: () => void) => (
    <Button aria-keyshortcuts={key} onPress={onClick}>
      {label} <kbd aria-hidden="true">{key}</kbd>
    </Button>
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
      <Button class="btn--main push" onPress={props.onClose}>
        {t("cleanup.close")}
      </Button>
    </div>
  );
}

/** The visible list of the keys. */
function KeyList() {
  const { t } = usePage();
  return (
    <details class="small keys" open>
      <summary>{t("cleanup.photo.keys")}</summary>
      <ul>
        {compareKeys.map(({ shown, action }) => (
          <li key={action}>
            <kbd>{shown}</kbd> {t(`cleanup.photo.key.${action}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
