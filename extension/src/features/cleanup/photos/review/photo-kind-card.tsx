import "./photos.css";
import type { ComponentChildren } from "preact";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { usePictures } from "../../pictures/pictures-context.tsx";
import { KindCard, type KindState } from "../../review/kinds/kind-card.tsx";
import { kindIcon } from "../../review/kinds/kind-icon.ts";
import { extraPhotos } from "../extra-photos.ts";
import type { PhotoSearch } from "../use-photo-look.ts";
import { LookButtons, LookLine } from "./look-line.tsx";

const id = "photos";
/** Of 12 million pixels each, all of them decoded, two at once on a laptop. Most searches decode fewer. */
const msPerPhoto = 150;

/** The search among the photos of a folder: what there is to compare, how far it is, and the groups as they are found. */
export function PhotoKindCard(props: {
  search: PhotoSearch;
  /** How many the folder has. */
  pictures: number;
  /** Proposed as the next thing to do. */
  isNext: boolean;
  /** Takes back what was set aside of some groups. */
  undo: ComponentChildren;
  /** Shows the groups. */
  onOpen: () => void;
}) {
  const { t, format } = usePage();
  const { search, pictures, isNext } = props;
  const { photos, looking, problem } = search;
  const isReadable = usePictures() !== undefined;
  const found = looking ? looking.found : photos && extraPhotos(photos.groups);
  const hasGroups = found !== undefined && found.groups > 0;
  const state: KindState = looking ? "running" : isNext ? "next" : "todo";
  const looks = isNext ? "btn--main btn--big" : "btn--text";
  const idleText = () => {
    if (problem) return problem;
    if (!isReadable) return t("cleanup.noReading");
    if (!photos) {
      return t("cleanup.photo.minutes", { count: Math.ceil((pictures * msPerPhoto) / 60_000) });
    }
    if (!photos.isComplete) return t("cleanup.photo.stopped");
    return hasGroups ? undefined : t("cleanup.photo.none");
  };
  return (
    <KindCard
      id={id}
      icon={kindIcon("photos")}
      title={t(photos || looking ? "cleanup.kind.photos" : "cleanup.photo.toCompare")}
      state={state}
      quantity={
        <>
          {format.number(hasGroups ? found.groups : pictures)}{" "}
          <small>
            {hasGroups
              ? t("cleanup.photo.groupUnit", { count: found.groups })
              : t("cleanup.photo.unit", { count: pictures })}
          </small>
        </>
      }
      line={
        <>
          {hasGroups && <span id="photos-bytes">{format.bytes(found.bytes)}</span>}{" "}
          {looking ? (
            <LookLine {...looking} labelledBy={`kind-${id}-title`} />
          ) : (
            <span role="status">{idleText()}</span>
          )}
        </>
      }
      action={
        looking ? (
          <LookButtons search={search} isPaused={looking.isPaused} />
        ) : (
          <>
            {isReadable && !photos?.isComplete && (
              <Button
                class={photos ? "btn--text" : looks}
                id="photos-start"
                onPress={() => search.start()}
              >
                {t(photos ? "cleanup.photo.goOn" : "cleanup.photo.compareAll")}
              </Button>
            )}
            {photos && (
              <Button class={looks} id="cleanup-show-photos" onPress={props.onOpen}>
                {t("cleanup.photo.show")}
              </Button>
            )}
            {props.undo}
          </>
        )
      }
    />
  );
}
