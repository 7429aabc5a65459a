import { EstimateExplanation } from "../../../ui/estimates/estimate-explanations.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { isPartial, type VisitTransfer } from "@digital-cleanup/page-weight";
import { estimateBytes } from "../overview/estimate-sums.ts";

/** How the range in the popup is calculated. */
export function PageExplanation({ transfer }: { transfer: VisitTransfer }) {
  const { t, settings } = usePage();
  const { bytesDown, bytesUp } = transfer;
  return (
    <div class="flow">
      <EstimateExplanation
        of={t("access.ofPage")}
        estimate={estimateBytes(bytesDown + bytesUp, settings.gridZone.value)}
        bytesBounds={isPartial(transfer) ? "measured" : "estimated"}
      />
      <p>
        <a href="/dashboard.html#method" target="_blank">
          {t("access.allFactors")}
        </a>
      </p>
    </div>
  );
}
