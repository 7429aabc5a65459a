import { useState } from "preact/hooks";
import type { DaySum } from "@digital-cleanup/page-weight";
import { Button } from "../../../ui/button.tsx";
import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { Fold } from "../../../ui/fold.tsx";
import { LockedNote } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { otherSites } from "../history/history-schema.ts";
import { siteName } from "../site-name.ts";
import { estimateSums } from "./estimate-sums.ts";
import type { SiteHelp } from "./site-help.ts";
import { SiteLink } from "./site-link.tsx";
import { SitesTable } from "./sites-table.tsx";

/** How many sites are worth a decision. */
const heaviestShown = 3;
const firstShown = 20;
/** Fewer are found at a glance. */
const minSearched = 8;

/** The heaviest sites of a period with what helps there, and all of them in a table; or why none is known. */
export function SitesCard({ sites, help }: { sites: readonly DaySum[]; help: SiteHelp }) {
  const { t, settings } = usePage();
  return (
    <section class="card flow">
      <h2>{t("overview.heaviest")}</h2>
      {sites.length > 0 && (
        <>
          <Heaviest sites={sites} help={help} />
          <Fold class="" id="overview-all" summary={t("overview.allSites")}>
            <AllSites sites={sites} />
          </Fold>
        </>
      )}
      {settings.siteHistory.value === "none" ? (
        <>
          <p>
            {t("overview.sitesNotKept")} <a href="#my-data">{t("overview.changeIt")}</a>
          </p>
          <LockedNote settingKey="siteHistory" />
        </>
      ) : (
        sites.length === 0 && <p>{t("overview.noSites")}</p>
      )}
    </section>
  );
}

function Heaviest({ sites, help }: { sites: readonly DaySum[]; help: SiteHelp }) {
  const { format } = usePage();
  const shown = sites.filter(({ origin }) => origin !== otherSites).slice(0, heaviestShown);
  const largest = Math.max(1, ...shown.map(({ bytesDown }) => bytesDown));
  return (
    <ol class="heaviest" id="overview-heaviest">
      {shown.map((site) => (
        <li key={site.origin}>
          <SiteLink origin={site.origin} />
          <span class="rail" aria-hidden="true">
            <i style={{ "--v": `${(site.bytesDown / largest) * 100}%` }} />
          </span>
          <b>
            <data value={site.bytesDown}>{format.bytes(site.bytesDown)}</data>
          </b>
          <span>{help(site)}</span>
        </li>
      ))}
    </ol>
  );
}

function AllSites({ sites }: { sites: readonly DaySum[] }) {
  const { t } = usePage();
  const [wanted, setWanted] = useState("");
  const [isWhole, setIsWhole] = useState(false);
  const found = sites.filter(({ origin }) =>
    siteName(origin, t).includes(wanted.trim().toLowerCase()),
  );
  const shown = isWhole ? found : found.slice(0, firstShown);
  return (
    <div class="flow">
      {sites.length >= minSearched && (
        <div class="field">
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
      {shown[0] && (
        <>
          <SitesTable sites={shown} />
          <SitesExplained site={shown[0]} />
        </>
      )}
      <p role="status">{found.length === 0 && t("overview.noSuchSite")}</p>
      {shown.length < found.length && (
        <p>
          <Button class="btn--text" id="overview-more" onPress={() => setIsWhole(true)}>
            {t("overview.moreSites", { count: found.length - shown.length })}
          </Button>
        </p>
      )}
      {sites.some(({ origin }) => origin === otherSites) && (
        <p class="small">{t("overview.groupedSitesMean")}</p>
      )}
    </div>
  );
}

/** All rows use the same model, so the largest one is explained. */
function SitesExplained({ site }: { site: DaySum }) {
  const { t, settings } = usePage();
  const estimate = estimateSums(site, settings.gridZone.value);
  const of = t("overview.ofSite", { site: siteName(site.origin, t) });
  return <EstimateDetails estimates={[{ of, estimate, bytesBounds: "estimated" }]} />;
}
