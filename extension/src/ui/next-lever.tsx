import { estimateStorage, gridZones, keepDeviceLonger } from "@digital-cleanup/footprint";
import { isWorkBuild } from "../platform/build.ts";
import { usePage } from "./page-context.ts";

const desktop = isWorkBuild ? "desktopOffice" : "desktopHome";

/**
 * What freed bytes are charged a year in an online drive, each amount by itself, and beside it the lever that mostly
 * weighs more: keeping the device. An amount of 0 is left out.
 */
export function NextLever({ amounts }: { amounts: readonly number[] }) {
  const { t, format, settings } = usePage();
  const zone = gridZones.find((candidate) => candidate.zone === settings.gridZone.value);
  const stored = (bytes: number) =>
    estimateStorage({ bytes, years: 1, intensityGramsPerKwh: zone?.value }).carbonGramsCo2e;
  const type = settings.deviceType.value;
  const device = keepDeviceLonger({ device: type === "desktop" ? desktop : type, extraYears: 1 });
  return (
    <p class="note small">
      {amounts
        .filter((bytes) => bytes > 0)
        .map((bytes) => (
          <b key={bytes}>
            {t("access.balance", {
              bytes: format.bytes(bytes),
              range: format.carbonRange(stored(bytes)),
              central: format.carbonCentral(stored(bytes)),
            })}{" "}
          </b>
        ))}
      {t("access.lever", { device: format.carbonRange(device.carbonGramsCo2e) })}{" "}
      {t("common.averageFactors")} <a href="#method">{t("access.how")}</a>
    </p>
  );
}
