import { sumBytes } from "@digital-cleanup/cleaner";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { Button } from "../../../../ui/button.tsx";
import { usePage } from "../../../../ui/page-context.ts";
import { PhotoKindCard } from "../../photos/review/photo-kind-card.tsx";
import type { PhotoSearch } from "../../photos/use-photo-look.ts";
import { type DoneStep, stepsOfKind } from "../done-step.ts";
import { KindCard } from "./kind-card.tsx";
import { kindIcon } from "./kind-icon.ts";
import type { Kind } from "./kind.ts";
import type { KindSize } from "./kinds-by-size.ts";

/** How the number of a kind is written. */
function countKeys(kind: Kind, isByName: boolean) {
  switch (kind) {
    case "duplicates":
      return isByName
        ? (["cleanup.sameName.count", "cleanup.lookAt.files"] as const)
        : (["cleanup.copiesFound", "cleanup.lookAt.copies"] as const);
    case "photos":
    case "blurry":
      return ["cleanup.photo.count", "cleanup.lookAt.files"] as const;
    default:
      return ["cleanup.kindCount", "cleanup.lookAt.files"] as const;
  }
}

function doneKey(kind: Kind, isDeleted: boolean) {
  if (isDeleted) return "cleanup.doneDeleted";
  return kind === "duplicates" ? "cleanup.doneCopies" : "cleanup.asideToast";
}

/** A card for each kind: what was found, or what is done. The `next` one has the main button. */
export function KindCards(props: {
  kinds: readonly KindSize[];
  next: Kind | undefined;
  done: readonly DoneStep[];
  search: PhotoSearch;
  isByName: boolean;
  isBusy: boolean;
  onOpen: (kind: Kind) => void;
  onUndo: (kind: Kind) => void;
}) {
  const { t } = usePage();
  const firstUndoable = props.kinds.find(({ kind }) =>
    stepsOfKind(props.done, kind).some(({ batch }) => batch),
  )?.kind;
  return (
    <ul class="kinds" aria-label={t("cleanup.found")}>
      {props.kinds.map((found) => {
        const { kind } = found;
        const steps = stepsOfKind(props.done, kind);
        return (
          <OneKind
            key={kind}
            {...props}
            found={found}
            steps={steps}
            isNext={kind === props.next}
            undoId={kind === firstUndoable ? "cleanup-undo" : undefined}
          />
        );
      })}
    </ul>
  );
}

/** Only the first card with something to undo has an id for it. */
function OneKind(props: {
  found: KindSize;
  steps: readonly DoneStep[];
  isNext: boolean;
  isByName: boolean;
  isBusy: boolean;
  undoId: string | undefined;
  search: PhotoSearch;
  onOpen: (kind: Kind) => void;
  onUndo: (kind: Kind) => void;
}) {
  const { t } = usePage();
  const { steps, isNext, isByName } = props;
  const { kind, count, bytes } = props.found;
  const title = t(
    kind === "duplicates" && isByName ? "cleanup.sameName.kind" : `cleanup.kind.${kind}`,
  );
  const moves = steps.flatMap((step) => step.moves);
  const isDone = moves.length > 0;
  const isDeleted = isDone && !steps.some(({ batch }) => batch);
  const [countKey, lookKey] = countKeys(kind, isByName);
  const shownBytes = isDone ? sumBytes(moves) : bytes;
  const look = t("cleanup.showKind");
  const undo = isDone && !isDeleted && !props.isBusy && (
    <Button
      class="btn--text"
      id={props.undoId}
      aria-label={`${t("common.undo")} : ${title}`}
      onPress={() => props.onUndo(kind)}
    >
      {t("common.undo")}
    </Button>
  );
  const { search } = props;
  if (kind === "photos" && (!isDone || search.looking || search.photos?.groups.length)) {
    return (
      <PhotoKindCard
        search={search}
        pictures={count}
        isNext={isNext}
        undo={undo}
        onOpen={() => props.onOpen(kind)}
      />
    );
  }
  return (
    <KindCard
      id={kind}
      icon={kindIcon(kind)}
      title={title}
      quantity={
        <data
          value={shownBytes}
          {...(kind === "duplicates" && !isDone && { id: "cleanup-found-bytes" })}
        >
          <BytesFigure bytes={shownBytes} />
        </data>
      }
      line={
        isNext
          ? undefined
          : isDone
            ? t(doneKey(kind, isDeleted), { count: moves.length })
            : t(countKey, { count })
      }
      state={isDone ? "done" : isNext ? "next" : "todo"}
      action={
        <>
          {count > 0 && (
            <Button
              class={isNext ? "btn--main" : "btn--text"}
              id={`cleanup-show-${kind}`}
              aria-label={isNext ? undefined : `${look} : ${title}`}
              onPress={() => props.onOpen(kind)}
            >
              {isNext ? t(lookKey, { count }) : look}
            </Button>
          )}
          {undo}
        </>
      }
    />
  );
}
