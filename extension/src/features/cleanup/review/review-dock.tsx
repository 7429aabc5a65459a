import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** A sticky bar with the current selection and the button for the next step. */
export function ReviewDock(props: {
  /** What is chosen. */
  plan: CleanupPlan;
  /** What the button sets aside: all files of the kind if none is chosen and all may be. */
  whole: CleanupPlan;
  canMove: boolean;
  isBusy: boolean;
  onUntickAll: () => void;
  onNextStep: () => void;
}) {
  const { t, format } = usePage();
  const { plan, whole, canMove } = props;
  const isNone = plan.moves.length === 0;
  const count = whole.moves.length;
  const label = () => {
    if (!canMove) return t("cleanup.makeList");
    return isNone && count > 0 ? t("cleanup.setAllAside", { count }) : t("cleanup.setAside");
  };
  return (
    <div class="dock row">
      <p>
        <b>{t("cleanup.chosen", { count: plan.moves.length })}</b>
        {!isNone && (
          <span class="soft"> · {t("cleanup.upTo", { bytes: format.bytes(plan.bytes) })}</span>
        )}
      </p>
      {!isNone && (
        <Button class="btn--text push" onPress={props.onUntickAll}>
          {t("cleanup.untickAll")}
        </Button>
      )}
      <Button
        class={isNone ? "btn--main push" : "btn--main"}
        id={canMove ? "cleanup-set-aside" : "cleanup-make-list"}
        disabled={count === 0 || props.isBusy}
        onPress={props.onNextStep}
      >
        {label()}
      </Button>
    </div>
  );
}
