import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { askBackground } from "../../../platform/page-request.ts";
import { usePage } from "../../../ui/page-context.ts";
import { useFreshValue } from "../../../ui/use-fresh-value.ts";
import { WeekBars } from "./week-bars.tsx";
import { weekRequest } from "./week-request.ts";

/** What pages transferred today and in the last seven days, once something is stored: a minute after the first page. */
export function Today() {
  const { t, format, settings } = usePage();
  const { value } = useFreshValue(() => askBackground(weekRequest, undefined), []);
  const week = value?.week;
  if (!week || settings.disabledFeatures.value.includes("transfer")) return null;
  const { bars, today, bytesDown: weekBytes } = week;
  if (settings.measurement.value === "onClick") {
    return (
      <section aria-labelledby="transfer-today-title">
        <h2 class="soft" id="transfer-today-title">
          {t("transfer.todayOnClick", { count: today?.visits ?? 0 })}
        </h2>
        <p class="small">
          <b>{format.bytes(today?.bytesDown ?? 0)}</b>{" "}
          <span class="soft">{t("transfer.othersNotCounted")}</span>
        </p>
      </section>
    );
  }
  return (
    <section class="row row--one" aria-labelledby="transfer-today-title">
      <div>
        <h2 class="soft" id="transfer-today-title">
          {t("transfer.today")}
        </h2>
        <p class="figure transfer-today__figure">
          {today ? (
            <BytesFigure bytes={today.bytesDown} />
          ) : (
            <>
              <span aria-hidden="true">—</span>
              <span class="hidden">{t("common.unknown")}</span>
            </>
          )}
        </p>
        <p class="tiny soft">{t("transfer.inSevenDays", { bytes: format.bytes(weekBytes) })}</p>
      </div>
      <WeekBars bars={bars} />
    </section>
  );
}
