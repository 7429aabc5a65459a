import { EstimateExplanation } from "../../../ui/estimates/estimate-explanations.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { isPartial, type VisitTransfer } from "@digital-cleanup/page-weight";
import { estimateBytes } from "../overview/estimate-sums.ts";

/** How the range in the popup is calculated. */
export function PageExplanation({ transfer }: { transfer: VisitTransfer }) {
  const { t, format, settings } = usePage();
  const { bytesDown, bytesUp } = transfer;
  const gridZone = settings.gridZone.value;
  const withoutDevice = estimateBytes(bytesDown + bytesUp, gridZone, true);
  return (
    <div class="flow">
      <EstimateExplanation
        of={t("access.ofPage")}
        estimate={estimateBytes(bytesDown + bytesUp, gridZone)}
        bytesBounds={isPartial(transfer) ? "measured" : "estimated"}
      />
      <p id="transfer-without-device">
        {t("access.withoutDevice", { carbon: format.carbonRange(withoutDevice.carbonGramsCo2e) })}
      </p>
      <p>
        <a href="/dashboard.html#method" target="_blank">
          {t("access.allFactors")}
        </a>
      </p>
    </div>
  );
}
