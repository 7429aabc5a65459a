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

/** Says what sorting by hand weighs beside what it frees and, unless it surely pays back, offers the quicker way. */
export function BalanceNote({ bytes, onQuick }: { bytes: number; onQuick: () => void }) {
  const { t, format } = usePage();
  const { storedPerYear, timeSpent, isWorthIt } = useBalance(bytes);
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
        {t("common.averageFactors")}
      </p>
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
