import { EstimateDetails } from "../../../ui/estimates/estimate-details.tsx";
import { LockedNote } from "../../../ui/settings/locked-note.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { type DaySum, otherSites } from "../history/history-schema.ts";
import { BytesBetween } from "../bytes-between.tsx";
import { MeasuredShare } from "../measured-share.tsx";
import { siteName } from "../site-name.ts";
import { CappedTag } from "./capped-tag.tsx";
import { estimateSums } from "./estimate-sums.ts";

/** The heaviest sites of a period, or why none is known. */
export function SitesCard({ sites, others }: { sites: readonly DaySum[]; others: number }) {
  const { t, settings } = usePage();
  return (
    <section class="card flow">
      <h2>{t("overview.sites")}</h2>
      {sites[0] && (
        <>
          <SitesTable sites={sites} />
          <SitesExplained site={sites[0]} />
        </>
      )}
      {sites.some(({ origin }) => origin === otherSites) && (
        <p class="small soft">{t("overview.groupedSitesMean")}</p>
      )}
      {others > 0 && <p class="small soft">{t("overview.otherSites", { count: others })}</p>}
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

function SitesTable({ sites }: { sites: readonly DaySum[] }) {
  const { t, format, settings } = usePage();
  return (
    <div class="scroll" role="region" tabIndex={0} aria-label={t("overview.sites")}>
      <table class="table" id="overview-sites">
        <thead>
          <tr>
            <th scope="col">{t("overview.site")}</th>
            <th scope="col" class="n">
              {t("overview.visitsColumn")}
            </th>
            <th scope="col" class="n">
              {t("overview.transferred")}
            </th>
            <th scope="col">{t("overview.knownBy")}</th>
            <th scope="col" class="n">
              {t("overview.emissions")}
            </th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => {
            const { carbonGramsCo2e } = estimateSums(site, settings.gridZone.value);
            return (
              <tr key={site.origin}>
                <th scope="row">{siteName(site.origin, t)}</th>
                <td class="n">
                  <data value={site.visits}>{format.number(site.visits)}</data>
                </td>
                <td class="n">
                  <data value={site.bytesDown}>{format.bytes(site.bytesDown)}</data>
                  <CappedTag sums={site} />
                  <BytesBetween sums={site} />
                </td>
                <td>
                  <span class="row row--tight row--one">
                    <MeasuredShare sums={site} />
                  </span>
                </td>
                <td class="n">
                  {format.carbonRange(carbonGramsCo2e)}
                  <br />
                  <span class="tiny soft">
                    {t("common.centralValue", { value: format.carbonCentral(carbonGramsCo2e) })}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
