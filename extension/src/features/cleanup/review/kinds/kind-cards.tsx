import { Bytes } from "@digital-cleanup/ui/figures/quantity.tsx";
import { Pictogram } from "@digital-cleanup/ui/pictogram.tsx";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import type { ComparedBy } from "../../scan/scan-messages.ts";
import { kindIcon } from "./kind-icon.ts";
import type { Kind, KindSize } from "./kinds-by-size.ts";

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
    <path d={kindIcon(kind)} />
  </Pictogram>
);
