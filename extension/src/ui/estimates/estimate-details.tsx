import type { ComponentChildren } from "preact";
import { Fold } from "../fold.tsx";
import { lateView } from "../late-view.tsx";
import { usePage } from "../page-context.ts";
import type { NamedEstimate } from "./estimate-explanations.tsx";

const EstimateExplanations = lateView(
  async () => (await import("./estimate-explanations.tsx")).EstimateExplanations,
  ["access"],
);

type Props = {
  estimates: readonly NamedEstimate[];
  summary?: string;
  children?: ComponentChildren;
};

/**
 * A disclosure that explains emission figures: formula, assumptions, model with its year, and sources. `children` come first;
 * `summary` replaces the usual question.
 */
export function EstimateDetails({ estimates, summary, children }: Props) {
  const { t } = usePage();
  return (
    <Fold class="small explained" summary={summary ?? t("common.how")}>
      {children}
      <EstimateExplanations estimates={estimates} />
    </Fold>
  );
}
