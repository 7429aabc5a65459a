import type { CleanupPlan } from "@digital-cleanup/cleaner";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** A sticky bar with the current selection and the button for the next step. */
export function ReviewDock(props: {
  plan: CleanupPlan;
  canMove: boolean;
  isBusy: boolean;
  onUntickAll: () => void;
  onNextStep: () => void;
}) {
  const { t, format } = usePage();
  const { plan, canMove } = props;
  return (
    <div class="dock row">
      <p>
        <b>{t("cleanup.chosen", { count: plan.moves.length })}</b>{" "}
        <span class="soft">
          ·{" "}
          {plan.moves.length === 0
            ? t("cleanup.nothingChosen")
            : t("cleanup.upTo", { bytes: format.bytes(plan.bytes) })}
        </span>
      </p>
      <Button class="push" onPress={props.onUntickAll}>
        {t("cleanup.untickAll")}
      </Button>
      <Button
        class="btn--main"
        id={canMove ? "cleanup-set-aside" : "cleanup-make-list"}
        disabled={plan.moves.length === 0 || props.isBusy}
        onPress={props.onNextStep}
      >
        {t(canMove ? "cleanup.review" : "cleanup.makeList")}
      </Button>
    </div>
  );
}
