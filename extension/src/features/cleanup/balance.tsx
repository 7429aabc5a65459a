import { cleanupBalance, gridZones, keepDeviceLonger } from "@digital-cleanup/footprint";
import { isWorkBuild } from "../../platform/build.ts";
import { usePage } from "../../ui/page-context.ts";

const desktop = isWorkBuild ? "desktopOffice" : "desktopHome";
const sortingMs = 30 * 60 * 1000;

/** What these bytes are charged a year in an online drive, beside half an hour spent sorting them by hand. */
function useBalance(bytes: number) {
  const { settings } = usePage();
  const zone = gridZones.find((candidate) => candidate.zone === settings.gridZone.value);
  return cleanupBalance({
    bytes,
    durationMs: sortingMs,
    device: settings.deviceType.value,
    yearsKept: 1,
    intensityGramsPerKwh: zone?.value,
  });
}

export function BalanceNote({ bytes }: { bytes: number }) {
  const { t, format } = usePage();
  const { storedPerYear, timeSpent } = useBalance(bytes);
  const stored = storedPerYear.carbonGramsCo2e;
  return (
    <p class="note small">
      <b>
        {t("cleanup.balance", {
          bytes: format.bytes(bytes),
          range: format.carbonRange(stored),
          central: format.carbonCentral(stored),
        })}
      </b>{" "}
      {t("cleanup.balanceAdvice", { time: format.carbonRange(timeSpent.carbonGramsCo2e) })}{" "}
      {t("common.averageFactors")}
    </p>
  );
}

/** Devices first: what would weigh more than the files just set aside. */
export function NextNote({ bytes }: { bytes: number }) {
  const { t, format, settings } = usePage();
  const { storedPerYear } = useBalance(bytes);
  const type = settings.deviceType.value;
  const device = keepDeviceLonger({ device: type === "desktop" ? desktop : type, extraYears: 1 });
  return (
    <section class="card flow" aria-labelledby="cleanup-next">
      <h2 id="cleanup-next">{t("cleanup.nextTitle")}</h2>
      <p>
        {t("cleanup.nextBody", {
          range: format.carbonRange(storedPerYear.carbonGramsCo2e),
          device: format.carbonRange(device.carbonGramsCo2e),
        })}
      </p>
      <p class="small soft">{t("common.averageFactors")}</p>
    </section>
  );
}
