import { estimateStorage } from "@digital-cleanup/footprint";
import { Fragment } from "preact";
import { EstimateDetails } from "./estimate-details.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { estimateKeptDevice } from "./estimate-kept-device.ts";
import { electricityZone } from "./electricity-zone.ts";
import { usePage } from "../page-context.ts";

type Amounts = {
  measuredBytes: number;
  declaredBytes?: number;
  /** The bytes were on this computer: what they would emit online is only a comparison. */
  isOnDisk?: boolean;
};

/**
 * The yearly emissions of freed bytes in online storage, measured and declared separately, beside
 * those of using the device for longer, which usually count for more. An amount of 0 is left out.
 */
export function StorageEstimateNote(props: Amounts) {
  const { measuredBytes, declaredBytes = 0, isOnDisk = false } = props;
  const { t, format, settings } = usePage();
  const electricity = electricityZone(settings);
  const stored = [
    { basis: "measured", bytes: measuredBytes } as const,
    { basis: "declared", bytes: declaredBytes } as const,
  ]
    .filter(({ bytes }) => bytes > 0)
    .map(({ basis, bytes }) => ({
      basis,
      bytes,
      estimate: estimateStorage({ bytes, years: 1, electricity }),
    }));
  const device = estimateKeptDevice(settings);
  return (
    <div class="note small flow">
      <p>
        {stored.map(({ basis, bytes, estimate: { carbonGramsCo2e } }) => (
          <Fragment key={basis}>
            <b>
              {t(isOnDisk ? "access.balanceOnDisk" : "access.balance", {
                bytes: format.bytes(bytes),
                range: format.carbonRange(carbonGramsCo2e),
                central: format.carbonCentral(carbonGramsCo2e),
              })}
            </b>{" "}
            {stored.length > 1 && (
              <BasisLabel basis={basis}>{t(`common.${basis}`)}</BasisLabel>
            )}{" "}
          </Fragment>
        ))}
        {t("access.lever", { device: format.carbonRange(device.carbonGramsCo2e) })}{" "}
        {t("common.averageFactors")}{" "}
        <BasisLabel basis="estimated">{t("common.estimated")}</BasisLabel>
      </p>
      <EstimateDetails
        estimates={[
          // Both amounts use the same model, which is explained once.
          ...stored.slice(0, 1).map(({ estimate }) => ({ of: t("access.ofStorage"), estimate })),
          { of: t("access.ofDevice"), estimate: device },
        ]}
      />
    </div>
  );
}
