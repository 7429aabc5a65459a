import { useState } from "preact/hooks";
import type { DaySum } from "@digital-cleanup/page-weight";
import { Button } from "../../../ui/button.tsx";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { LockedNote } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { otherSites } from "../history/history-schema.ts";
import { siteName } from "../site-name.ts";
import { estimateSums } from "./estimate-sums.ts";
import { SitesTable } from "./sites-table.tsx";

const firstShown = 20;
/** Fewer are found at a glance. */
const minSearched = 8;

/** The sites of a period, heaviest first, or why none is known. */
export function SitesCard({ sites }: { sites: readonly DaySum[] }) {
  const { t, settings } = usePage();
  const [wanted, setWanted] = useState("");
  const [isWhole, setIsWhole] = useState(false);
  const found = sites.filter(({ origin }) =>
    siteName(origin, t).includes(wanted.trim().toLowerCase()),
  );
  const shown = isWhole ? found : found.slice(0, firstShown);
  return (
    <section class="card flow">
      <div class="row">
        <h2>{t("overview.sites")}</h2>
        {sites.length >= minSearched && (
          <div class="field push">
            <label class="hidden" for="overview-search">
              {t("overview.searchSite")}
            </label>
            <input
              id="overview-search"
              type="search"
              placeholder={t("overview.searchSite")}
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      {shown[0] && (
        <>
          <SitesTable sites={shown} />
          <SitesExplained site={shown[0]} />
        </>
      )}
      <p class="small" role="status">
        {sites.length > 0 && found.length === 0 && t("overview.noSuchSite")}
      </p>
      {shown.length < found.length && (
        <p>
          <Button class="btn--text" id="overview-more" onPress={() => setIsWhole(true)}>
            {t("overview.moreSites", { count: found.length - shown.length })}
          </Button>
        </p>
      )}
      {sites.some(({ origin }) => origin === otherSites) && (
        <p class="small soft">{t("overview.groupedSitesMean")}</p>
      )}
      {settings.siteHistory.value === "none" ? (
        <>
          <p class="small">
            {t("overview.sitesNotKept")} <a href="#my-data">{t("overview.changeIt")}</a>
          </p>
          <LockedNote settingKey="siteHistory" />
        </>
      ) : (
        sites.length === 0 && <p class="small">{t("overview.noSites")}</p>
      )}
    </section>
  );
}

/** All rows use the same model, so the largest one is explained. */
function SitesExplained({ site }: { site: DaySum }) {
  const { t, settings } = usePage();
  const estimate = estimateSums(site, settings.gridZone.value);
  const of = t("overview.ofSite", { site: siteName(site.origin, t) });
  return <EstimateDetails estimates={[{ of, estimate, bytesBounds: "estimated" }]} />;
}
