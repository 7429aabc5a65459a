import { estimateStorage } from "@digital-cleanup/footprint";
import { Explained } from "./explained.tsx";
import { How } from "./how.tsx";
import { gridGramsPerKwh, keptDevice } from "./kept-device.ts";
import { usePage } from "./page-context.ts";

/**
 * What freed bytes are charged a year in an online drive, each amount by itself, and beside it the lever that mostly
 * weighs more: keeping the device. An amount of 0 is left out.
 */
export function NextLever({ amounts }: { amounts: readonly number[] }) {
  const { t, format, settings } = usePage();
  const intensityGramsPerKwh = gridGramsPerKwh(settings);
  const stored = amounts
    .filter((bytes) => bytes > 0)
    .map((bytes) => ({
      bytes,
      estimate: estimateStorage({ bytes, years: 1, intensityGramsPerKwh }),
    }));
  const device = keptDevice(settings);
  return (
    <div class="note small flow">
      <p>
        {stored.map(({ bytes, estimate: { carbonGramsCo2e } }) => (
          <b key={bytes}>
            {t("access.balance", {
              bytes: format.bytes(bytes),
              range: format.carbonRange(carbonGramsCo2e),
              central: format.carbonCentral(carbonGramsCo2e),
            })}{" "}
          </b>
        ))}
        {t("access.lever", { device: format.carbonRange(device.carbonGramsCo2e) })}{" "}
        {t("common.averageFactors")} <How basis="estimated">{t("common.estimated")}</How>
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
