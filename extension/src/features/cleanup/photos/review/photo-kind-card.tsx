import "./photos.css";
import type { ComponentChildren } from "preact";
import { usePage } from "../../../../ui/page-context.ts";
import { ComparisonCard } from "../../review/kinds/comparison-card.tsx";
import { extraPhotos } from "../extra-photos.ts";
import type { PhotoSearch } from "../use-photo-look.ts";
import { LookButtons, LookLine } from "./look-line.tsx";

/** Of 12 million pixels each, all of them decoded, two at once on a laptop. Most searches decode fewer. */
const msPerPhoto = 150;

/** The search among the photos of a folder. */
export function PhotoKindCard(props: {
  search: PhotoSearch;
  /** How many the folder has. */
  pictures: number;
  isNext: boolean;
  undo: ComponentChildren;
  onOpen: () => void;
}) {
  const { t, format } = usePage();
  const { search, pictures, ...card } = props;
  const { photos, looking } = search;
  const extra = looking ? looking.found : photos && extraPhotos(photos.groups);
  return (
    <ComparisonCard
      {...card}
      kind="photos"
      toCompare={t("cleanup.photo.toCompare")}
      files={{
        count: pictures,
        unit: t("cleanup.photo.unit", { count: pictures }),
        msPerFile: msPerPhoto,
      }}
      groups={extra?.groups ?? 0}
      freed={<span id="photos-bytes">{format.bytes(extra?.bytes ?? 0)}</span>}
      isRunning={looking !== undefined}
      found={photos}
      problem={search.problem}
      nothingFound={t("cleanup.photo.none")}
      progress={looking && <LookLine {...looking} labelledBy="kind-photos-title" />}
      control={looking && <LookButtons search={search} isPaused={looking.isPaused} />}
      start={{
        id: "photos-start",
        label: t("cleanup.photo.compareAll"),
        onPress: () => search.start(),
      }}
    />
  );
}
