import type { ComponentChildren } from "preact";
import { Button } from "../../../ui/button.tsx";
import { Meter } from "../../../ui/meter.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { usePictures } from "../pictures/pictures-context.tsx";
import { KindCard } from "../review/kinds/kind-card.tsx";
import { kindIcon } from "../review/kinds/kind-icon.ts";
import type { VideoSearch } from "./use-video-look.ts";

const id = "similarVideos";
/** Three places of a film of some minutes on a laptop. */
const msPerVideo = 1500;

/** The comparison of videos of one length: how many there are, how far it is, and the groups that it found. */
export function VideoKindCard(props: {
  search: VideoSearch;
  /** How many there are to compare. */
  videos: number;
  /** Takes back what was set aside of some groups. */
  undo: ComponentChildren;
  /** Shows the groups. */
  onOpen: () => void;
}) {
  const { t, format } = usePage();
  const { search, videos } = props;
  const { found, looking } = search;
  const isReadable = usePictures() !== undefined;
  const groups = found?.groups.length ?? 0;
  const idleText = () => {
    if (!isReadable) return t("cleanup.noReading");
    if (!found) {
      return t("cleanup.photo.minutes", { count: Math.ceil((videos * msPerVideo) / 60_000) });
    }
    if (!found.isComplete) return t("cleanup.photo.stopped");
    return groups === 0 ? t("cleanup.video.none") : undefined;
  };
  return (
    <KindCard
      id={id}
      icon={kindIcon(id)}
      title={t(found || looking ? "cleanup.kind.similarVideos" : "cleanup.video.toCompare")}
      state={looking ? "running" : "todo"}
      quantity={
        <>
          {format.number(groups || videos)}{" "}
          <small>
            {groups > 0
              ? t("cleanup.photo.groupUnit", { count: groups })
              : t("cleanup.video.unit", { count: videos })}
          </small>
        </>
      }
      line={
        looking ? (
          <span class="flow flow--tight look">
            <Meter share={looking.done / looking.all} labelledBy={`kind-${id}-title`} />
            <span>{t("cleanup.video.done", looking)}</span>
          </span>
        ) : (
          <span role="status">{idleText()}</span>
        )
      }
      action={
        looking ? (
          <Button class="btn--text" id="videos-stop" onPress={search.stop}>
            {t("common.stop")}
          </Button>
        ) : (
          <>
            {isReadable && !found?.isComplete && (
              <Button class="btn--text" id="videos-start" onPress={search.start}>
                {t("cleanup.video.compareAll")}
              </Button>
            )}
            {found && (
              <Button class="btn--text" id={`cleanup-show-${id}`} onPress={props.onOpen}>
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
