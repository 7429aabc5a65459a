import { Fold } from "../fold.tsx";
import { lateView } from "../late-view.tsx";
import { usePage } from "../page-context.ts";
import type { NamedEstimate } from "./estimate-explanations.tsx";

const EstimateExplanations = lateView(
  async () => (await import("./estimate-explanations.tsx")).EstimateExplanations,
  ["access"],
);

/** A disclosure that explains emission figures: formula, assumptions, model with its year, and sources. */
export function EstimateDetails({ estimates }: { estimates: readonly NamedEstimate[] }) {
  const { t } = usePage();
  return (
    <Fold class="small explained" summary={t("common.how")}>
      <EstimateExplanations estimates={estimates} />
    </Fold>
  );
}
