import { Bytes } from "@digital-cleanup/ui/figures/quantity.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import type { ComparedBy } from "../../scan/scan-messages.ts";
import type { Kind, KindSize } from "./kinds-by-size.ts";

const paths: Record<Kind, string> = {
  duplicates: "M8 8h12v12H8zM16 8V4H4v12h4",
  biggest: "M4 20V10h4v10zM10 20V4h4v16zM16 20v-7h4v7z",
  samePicture: "M3 5h12v10H3zM9 19h12V9M5 13l3-3.5 2.5 3 1.5-1.5 2 2",
  burst: "M3 9h12v11H3zM6 6.5h12V17M9 4h12v10",
  blurry: "M4 6h16v12H4zM8 12h.01M12 12h.01M16 12h.01M10 9h.01M14 9h.01M10 15h.01M14 15h.01",
  photos: "M4 6h16v13H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5h.01",
  videos: "M4 6h11v12H4zM15 10.5l5-3v9l-5-3",
  installers: "m4 8 8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8",
  unpacked: "M4 5h16v4H4zM5.5 9v10h13V9M9 14l3 3 3-3M12 11v6",
  partialDownloads: "M12 4v9m-4-4 4 4 4-4M5 19h3m3 0h2m3 0h3",
  versions: "M8 8h11v12H8zM8 16H5V4h11v4M11 12h5M11 15h5",
  exports: "M5 9v11h14V9M12 15V4m-4 4 4-4 4 4",
  recordings: "M12 4a3 3 0 0 1 3 3v4a3 3 0 0 1-6 0V7a3 3 0 0 1 3-3zM6 11a6 6 0 0 0 12 0M12 17v3",
  archives: "M4 5h16v4H4zM5.5 9v10h13V9M10 13h4",
  screenshots: "M3 5h18v11H3zM9 20h6m-3-4v4",
  oldest: "M12 4a8 8 0 1 1 0 16a8 8 0 0 1 0-16zM12 8v4.5l3 2",
  emptyFiles: "M6 3.5h8l4 4v13H6zM14 3.5v4h4",
};

function countText(kind: Kind) {
  if (kind === "samePicture" || kind === "burst") return "cleanup.photo.groupCount";
  return kind === "photos" || kind === "blurry" ? "cleanup.photo.count" : "cleanup.kindCount";
}

/** What was found of each kind, with a button that shows its files. */
export function KindCards(props: {
  kinds: readonly KindSize[];
  comparedBy: ComparedBy;
  shown: Kind;
  onShow: (kind: Kind) => void;
}) {
  const { t } = usePage();
  const { kinds, shown, onShow } = props;
  const isByName = props.comparedBy === "nameAndSize";
  const nameOf = (kind: Kind) =>
    t(kind === "duplicates" && isByName ? "cleanup.sameName.kind" : `cleanup.kind.${kind}`);
  const countOf = (kind: Kind) => {
    if (kind !== "duplicates") return countText(kind);
    return isByName ? "cleanup.sameName.count" : "cleanup.copiesFound";
  };
  return (
    <ul class="grid kinds" aria-label={t("cleanup.found")}>
      {kinds.map(({ kind, count, bytes }) => (
        <li key={kind} class="card" data-shown={kind === shown}>
          <p class="row row--tight row--one small">
            <KindIcon kind={kind} /> <b>{nameOf(kind)}</b>
          </p>
          <p class="figure">
            <Bytes bytes={bytes} {...(kind === "duplicates" && { id: "cleanup-found-bytes" })} />
          </p>
          <p class="tiny soft">{t(countOf(kind), { count })}</p>
          {count > 0 && (
            <Button
              class="btn--text"
              id={`cleanup-show-${kind}`}
              aria-current={kind === shown}
              aria-label={`${t(kind === shown ? "cleanup.shownKind" : "cleanup.showKind")} : ${nameOf(kind)}`}
              onPress={() => onShow(kind)}
            >
              {t(kind === shown ? "cleanup.shownKind" : "cleanup.showKind")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

const KindIcon = ({ kind }: { kind: Kind }) => (
  <Pictogram size={18}>
    <path d={paths[kind]} />
  </Pictogram>
);
