import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { useState } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { BiggestList } from "./biggest-list.tsx";
import { canMoveFiles } from "./choose-folder.tsx";
import { ConfirmAside } from "./confirm-aside.tsx";
import { GroupList } from "./group-list.tsx";
import { ReviewFigures } from "./review-figures.tsx";
import type { ScanResult } from "./scan-messages.ts";
import { useSelection } from "./use-selection.ts";

/** What was found, what is chosen, and the way on: setting aside, or a list where the browser cannot write. */
export function Review(props: {
  name: string;
  result: ScanResult;
  isBusy: boolean;
  onConfirm: (plan: CleanupPlan) => void;
  onChooseAnother: () => void;
}) {
  const { t, format } = usePage();
  const { result } = props;
  const selection = useSelection(result);
  const [isAsking, setIsAsking] = useState(false);
  const { plan, rule } = selection;
  const isDisabled = plan.moves.length === 0 || props.isBusy;
  const goOn = () => (canMoveFiles ? setIsAsking(true) : props.onConfirm(plan));
  return (
    <div class="flow" style={{ "--gap": "var(--space-5)" }}>
      <ReviewFigures name={props.name} result={result} />
      {result.groups.length > 0 && <GroupList groups={result.groups} selection={selection} />}
      {result.groups.length === 0 && result.isComplete && (
        <section class="card flow">
          <div class="soft">
            <Icon name="cleanup" size={28} />
          </div>
          <h2>{t("cleanup.noneTitle")}</h2>
          <p>{t("cleanup.noneBody", { count: result.files, bytes: format.bytes(result.bytes) })}</p>
        </section>
      )}
      {result.biggest.length > 0 && <BiggestList files={result.biggest} selection={selection} />}
      <div class="dock row">
        <p>
          <b>{t("cleanup.chosen", { count: plan.moves.length })}</b>{" "}
          <span class="soft">· {t("cleanup.upTo", { bytes: format.bytes(plan.bytes) })}</span>
        </p>
        <button type="button" class="btn btn--text push" onClick={props.onChooseAnother}>
          {t("cleanup.chooseAnother")}
        </button>
        <button type="button" class="btn" onClick={selection.untickAll}>
          {t("cleanup.untickAll")}
        </button>
        <button
          type="button"
          class="btn btn--main"
          id={canMoveFiles ? "cleanup-set-aside" : "cleanup-make-list"}
          disabled={isDisabled}
          onClick={goOn}
        >
          {t(canMoveFiles ? "cleanup.review" : "cleanup.makeList")}
        </button>
      </div>
      {isAsking && (
        <ConfirmAside
          plan={plan}
          rule={rule}
          onConfirm={() => props.onConfirm(plan)}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}
