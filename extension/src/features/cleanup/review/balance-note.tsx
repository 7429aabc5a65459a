import { cleanupBalance } from "@digital-cleanup/footprint";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import { estimateKeptDevice } from "../../../ui/estimates/estimate-kept-device.ts";
import { electricityZone } from "../../../ui/estimates/electricity-zone.ts";
import { usePage } from "../../../ui/page-context.ts";

const sortingMs = 30 * 60 * 1000;

/**
 * Compares the yearly emissions of storing these bytes online with those of half an hour of manual sorting and of keeping
 * the device. Offers the automatic choice unless manual sorting clearly pays off.
 */
export function BalanceNote({ bytes, onQuick }: { bytes: number; onQuick: () => void }) {
  const { t, format, settings } = usePage();
  const { storedPerYear, timeSpent, isWorthIt } = cleanupBalance({
    bytes,
    durationMs: sortingMs,
    device: settings.deviceType.value,
    yearsKept: 1,
    electricity: electricityZone(settings),
  });
  const device = estimateKeptDevice(settings);
  const stored = storedPerYear.carbonGramsCo2e;
  return (
    <div class="note small flow" id="cleanup-balance">
      <p>
        <b>
          {t("access.balance", {
            bytes: format.bytes(bytes),
            range: format.carbonRange(stored),
            central: format.carbonCentral(stored),
          })}
        </b>{" "}
        {t(isWorthIt === "yes" ? "cleanup.balanceWorth" : "cleanup.balanceAdvice", {
          time: format.carbonRange(timeSpent.carbonGramsCo2e),
        })}{" "}
        {t("access.lever", { device: format.carbonRange(device.carbonGramsCo2e) })}{" "}
        {t("common.averageFactors")}{" "}
        <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
      </p>
      <EstimateDetails
        estimates={[
          { of: t("access.ofStorage"), estimate: storedPerYear },
          { of: t("cleanup.ofSorting"), estimate: timeSpent },
          { of: t("access.ofDevice"), estimate: device },
        ]}
      />
      {isWorthIt !== "yes" && (
        <p>
          <button type="button" class="btn" id="cleanup-quick" onClick={onQuick}>
            {t("cleanup.balanceQuick")}
          </button>
        </p>
      )}
    </div>
  );
}
