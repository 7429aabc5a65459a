import type { ComponentChildren } from "preact";
import { Button } from "../../../ui/button.tsx";
import { Meter } from "../../../ui/meter.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { ComparisonCard } from "../review/kinds/comparison-card.tsx";
import type { VideoSearch } from "./use-video-look.ts";

/** Three places of a film of some minutes on a laptop. */
const msPerVideo = 1500;

/** The comparison of videos of one length. */
export function VideoKindCard(props: {
  search: VideoSearch;
  /** How many there are to compare. */
  videos: number;
  undo: ComponentChildren;
  onOpen: () => void;
}) {
  const { t } = usePage();
  const { search, videos, ...card } = props;
  const { found, looking } = search;
  return (
    <ComparisonCard
      {...card}
      kind="similarVideos"
      toCompare={t("cleanup.video.toCompare")}
      files={{
        count: videos,
        unit: t("cleanup.video.unit", { count: videos }),
        msPerFile: msPerVideo,
      }}
      groups={found?.groups.length ?? 0}
      isRunning={looking !== undefined}
      found={found}
      nothingFound={t("cleanup.video.none")}
      progress={
        looking && (
          <span class="flow flow--tight look">
            <Meter share={looking.done / looking.all} labelledBy="kind-similarVideos-title" />
            <span>{t("cleanup.video.done", looking)}</span>
          </span>
        )
      }
      control={
        <Button class="btn--text" id="videos-stop" onPress={search.stop}>
          {t("common.stop")}
        </Button>
      }
      start={{
        id: "videos-start",
        label: t("cleanup.video.compareAll"),
        onPress: search.start,
      }}
      isNext={false}
    />
  );
}
