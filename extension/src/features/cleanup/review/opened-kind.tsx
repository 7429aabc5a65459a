import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { splitAsked } from "../asked/is-asked.ts";
import { BlurryPage } from "../photos/review/blurry-page.tsx";
import { PhotoPage } from "../photos/review/photo-page.tsx";
import type { PhotoSearch as Search } from "../photos/use-photo-look.ts";
import { isFileKind } from "../scan/file-kinds.ts";
import { VideoPage } from "../videos/video-page.tsx";
import { ConfirmSetAside } from "./confirm-set-aside.tsx";
import { GroupList } from "./groups/group-list.tsx";
import { KindList } from "./kinds/kind-list.tsx";
import type { Kind } from "./kinds/kind.ts";
import { ReviewDock } from "./review-dock.tsx";
import type { Selection } from "./use-selection.ts";

type OpenedProps = {
  kind: Kind;
  canMove: boolean;
  isBusy: boolean;
  selection: Selection;
  search: Search;
  onConfirm: (plan: CleanupPlan) => void;
  onClose: () => void;
};

/** The files of one kind, and the button that sets aside those that are chosen, or lists them if the browser cannot write. */
export function OpenedKind(props: OpenedProps) {
  const { kind, selection, onConfirm, onClose } = props;
  const photos = {
    ...props,
    choices: selection.choices,
    onChoose: selection.setChoices,
    onSetAside: onConfirm,
  };
  if (kind === "photos") return <PhotoPage {...photos} onSearch={onClose} />;
  if (kind === "blurry") return <BlurryPage {...photos} />;
  return (
    <OpenedFiles
      {...props}
      kind={kind}
      onConfirm={(plan) => {
        onClose();
        onConfirm(plan);
      }}
    />
  );
}

function OpenedFiles(props: OpenedProps & { kind: Exclude<Kind, "photos" | "blurry"> }) {
  const { kind, canMove, selection, onConfirm } = props;
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
      {kind === "similarVideos" && <VideoPage selection={selection} />}
      {kind === "duplicates" && (
        <GroupList groups={inScope.groups} folders={inScope.folders} selection={selection} />
      )}
      <ReviewDock
        plan={plan}
        whole={whole}
        canMove={canMove}
        isBusy={props.isBusy}
        onUntickAll={() => selection.untickAll(kind)}
        onNextStep={confirm}
      />
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
