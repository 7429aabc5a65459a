import { estimateStorage, gridZones, keepDeviceLonger } from "@digital-cleanup/footprint";
import { isWorkBuild } from "../platform/build.ts";
import { usePage } from "./page-context.ts";

const desktop = isWorkBuild ? "desktopOffice" : "desktopHome";

/** What freed bytes are charged a year in an online drive, and beside it what weighs more: keeping the device. */
export function NextLever({ bytes }: { bytes: number }) {
  const { t, format, settings } = usePage();
  const zone = gridZones.find((candidate) => candidate.zone === settings.gridZone.value);
  const stored = estimateStorage({ bytes, years: 1, intensityGramsPerKwh: zone?.value });
  const type = settings.deviceType.value;
  const device = keepDeviceLonger({ device: type === "desktop" ? desktop : type, extraYears: 1 });
  return (
    <p class="note small">
      <b>
        {t("cleanup.balance", {
          bytes: format.bytes(bytes),
          range: format.carbonRange(stored.carbonGramsCo2e),
          central: format.carbonCentral(stored.carbonGramsCo2e),
        })}
      </b>{" "}
      {t("access.lever", { device: format.carbonRange(device.carbonGramsCo2e) })}{" "}
      {t("common.averageFactors")} <a href="#method">{t("access.how")}</a>
    </p>
  );
}
