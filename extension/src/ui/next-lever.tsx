import { estimateStorage } from "@digital-cleanup/footprint";
import { Fragment } from "preact";
import { Explained } from "./explained.tsx";
import { BasisLabel } from "@digital-cleanup/ui/basis-label.tsx";
import { gridGramsPerKwh, keptDevice } from "./kept-device.ts";
import { usePage } from "./page-context.ts";

type Amounts = { measuredBytes: number; declaredBytes?: number };

/**
 * What freed bytes are charged a year in an online drive, measured and declared apart, and beside it the lever that
 * mostly weighs more: keeping the device. An amount of 0 is left out.
 */
export function NextLever({ measuredBytes, declaredBytes = 0 }: Amounts) {
  const { t, format, settings } = usePage();
  const intensityGramsPerKwh = gridGramsPerKwh(settings);
  const stored = [
    { basis: "measured", bytes: measuredBytes } as const,
    { basis: "declared", bytes: declaredBytes } as const,
  ]
    .filter(({ bytes }) => bytes > 0)
    .map(({ basis, bytes }) => ({
      basis,
      bytes,
      estimate: estimateStorage({ bytes, years: 1, intensityGramsPerKwh }),
    }));
  const device = keptDevice(settings);
  return (
    <div class="note small flow">
      <p>
        {stored.map(({ basis, bytes, estimate: { carbonGramsCo2e } }) => (
          <Fragment key={basis}>
            <b>
              {t("access.balance", {
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
      <Explained
        estimates={[
          // Two amounts are of one model: it is explained once.
          ...stored.slice(0, 1).map(({ estimate }) => ({ of: t("access.ofStorage"), estimate })),
          { of: t("access.ofDevice"), estimate: device },
        ]}
      />
    </div>
  );
}
