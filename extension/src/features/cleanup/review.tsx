import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { isWorkBuild } from "../../platform/build.ts";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { BalanceNote } from "./balance.tsx";
import { ConfirmAside } from "./confirm-aside.tsx";
import { freeableOf } from "./freeable.ts";
import { GroupList } from "./group-list.tsx";
import { KindList } from "./kind-list.tsx";
import { kindsByWeight, WeightList } from "./weight-list.tsx";
import { ReviewDock } from "./review-dock.tsx";
import { ReviewFigures } from "./review-figures.tsx";
import type { Reviewed } from "./use-cleanup.ts";
import { useSelection } from "./use-selection.ts";

/** What was found, what is chosen, and the way on: setting aside, or a list where the browser cannot write. */
export function Review(props: {
  reviewed: Reviewed;
  isBusy: boolean;
  onConfirm: (plan: CleanupPlan) => void;
  onChooseAnother: () => void;
}) {
  const { t, format } = usePage();
  const { id, source, result, choices } = props.reviewed;
  const selection = useSelection(id, result, choices);
  const [isAsking, setIsAsking] = useState(false);
  const canMove = "folders" in source;
  const freeable = freeableOf(result.groups);
  const goOn = () => (canMove ? setIsAsking(true) : props.onConfirm(selection.plan));
  const quick = () => {
    selection.onlyRule();
    if (canMove) setIsAsking(true);
  };
  return (
    <div class="flow" style={{ "--gap": "var(--space-5)" }}>
      <ReviewFigures name={source.name} result={result} />
      {freeable > 0 && <BalanceNote bytes={freeable} onQuick={quick} />}
      <WeightList result={result} />
      {kindsByWeight(result).map(({ kind }) =>
        kind === "duplicates" ? (
          <GroupList key={kind} groups={result.groups} selection={selection} />
        ) : (
          <KindList key={kind} kind={kind} files={result.kinds[kind]} selection={selection} />
        ),
      )}
      {result.groups.length === 0 && result.isComplete && (
        <section class="card flow">
          <div class="soft">
            <Icon name="cleanup" size={28} />
          </div>
          <h2>{t("cleanup.noneTitle")}</h2>
          <p>{t("cleanup.noneBody", { count: result.files, bytes: format.bytes(result.bytes) })}</p>
        </section>
      )}
      <p class="tiny soft">
        {t("cleanup.noEmptyFolders")} {isWorkBuild && t("cleanup.noOld")}
      </p>
      <ReviewDock
        plan={selection.plan}
        canMove={canMove}
        isBusy={props.isBusy}
        onUntickAll={selection.untickAll}
        onChooseAnother={props.onChooseAnother}
        onGoOn={goOn}
      />
      {isAsking && (
        <ConfirmAside
          plan={selection.plan}
          policy={selection.policy}
          onConfirm={() => props.onConfirm(selection.plan)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
