import { EstimateExplanation } from "../../../ui/estimates/estimate-explanations.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { VisitTransfer } from "@digital-cleanup/page-weight";
import { estimateBytes } from "../overview/estimate-sums.ts";

/** How the range and the rating in the popup are calculated. */
export function PageExplanation({ transfer }: { transfer: VisitTransfer }) {
  const { t, settings } = usePage();
  const { bytesDown, isLowerBound } = transfer;
  return (
    <div class="flow">
      <EstimateExplanation
        of={t("access.ofPage")}
        estimate={estimateBytes(bytesDown, settings.gridZone.value)}
        isLowMeasured={isLowerBound}
      >
        {!isLowerBound && <li>{t("access.rating")}</li>}
      </EstimateExplanation>
      <p>
        <a href="/dashboard.html#method" target="_blank">
          {t("access.allFactors")}
        </a>
      </p>
    </div>
  );
}
