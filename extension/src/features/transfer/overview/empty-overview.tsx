import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** Shown before anything was measured: what will be here, and how to start. */
export function EmptyOverview() {
  const { t, settings } = usePage();
  const isAlways = settings.measurement.value === "always";
  const areSitesKept = settings.siteHistory.value !== "none";
  return (
    <section class="card flow" id="overview-empty" aria-labelledby="overview-empty-title">
      <Icon name="bar-chart" size={32} />
      <h2 id="overview-empty-title">{t("overview.emptyTitle")}</h2>
      {isAlways ? (
        <p>{t("overview.emptyAlways")}</p>
      ) : (
        <>
          <p>{t("overview.emptyOnClick")}</p>
          <p>
            {t("overview.emptyMore")} <a href="#settings">{t("overview.toSettings")}</a>
          </p>
        </>
      )}
      <p class="small soft">
        {t(areSitesKept ? "overview.emptyKept" : "overview.emptyKeptSums")}{" "}
        <a href="#my-data">{t("overview.toMyData")}</a>
      </p>
    </section>
  );
}
