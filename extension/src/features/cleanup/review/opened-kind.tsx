import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { splitAsked } from "../asked/asked-types.ts";
import { PhotoGroups } from "../photos/review/photo-groups.tsx";
import { PhotoSearch } from "../photos/review/photo-search.tsx";
import type { PhotoSearch as Search } from "../photos/use-photo-look.ts";
import { isFileKind } from "../scan/file-kinds.ts";
import { ConfirmSetAside } from "./confirm-set-aside.tsx";
import { GroupList } from "./groups/group-list.tsx";
import { KindList } from "./kinds/kind-list.tsx";
import type { Kind } from "./kinds/kind.ts";
import { ReviewDock } from "./review-dock.tsx";
import type { Selection } from "./use-selection.ts";

/** The files of one kind, and the button that sets aside those that are chosen, or lists them if the browser cannot write. */
export function OpenedKind(props: {
  kind: Kind;
  canMove: boolean;
  isBusy: boolean;
  selection: Selection;
  search: Search;
  onConfirm: (plan: CleanupPlan) => void;
}) {
  const { kind, canMove, selection, search, onConfirm } = props;
  const [asked, setAsked] = useState<CleanupPlan>();
  const { inScope } = selection;
  const plan = selection.planOf(kind);
  const whole = plan.moves.length === 0 && isFileKind(kind) ? selection.wholePlanOf(kind) : plan;
  const confirm = () => {
    if (canMove && hasQuestion(whole, inScope.comparedBy === "nameAndSize")) setAsked(whole);
    else onConfirm(whole);
  };
  return (
    <>
      {isFileKind(kind) && (
        <KindList kind={kind} files={inScope.kinds[kind]} selection={selection} />
      )}
      {kind === "photos" && <PhotoSearch search={search} />}
      {(kind === "samePicture" || kind === "burst" || kind === "blurry") && (
        <PhotoGroups kind={kind} search={search} selection={selection} />
      )}
      {kind === "duplicates" && (
        <GroupList groups={inScope.groups} folders={inScope.folders} selection={selection} />
      )}
      {kind !== "photos" && (
        <ReviewDock
          plan={plan}
          whole={whole}
          canMove={canMove}
          isBusy={props.isBusy}
          onUntickAll={() => selection.untickAll(kind)}
          onNextStep={confirm}
        />
      )}
      {asked && (
        <ConfirmSetAside
          plan={asked}
          policy={selection.policy}
          isByName={inScope.comparedBy === "nameAndSize"}
          onConfirm={() => onConfirm(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

/** Setting aside can be undone, so a question is only asked if the browser will ask some too, or if files may differ. */
const hasQuestion = ({ moves }: CleanupPlan, isByName: boolean): boolean =>
  splitAsked(moves).asked.length > 0 ||
  (isByName && moves.some(({ keptCopies }) => keptCopies.length > 0));
