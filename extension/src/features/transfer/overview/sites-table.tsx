import { useState } from "preact/hooks";
import type { DaySum } from "@digital-cleanup/page-weight";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { otherSites } from "../history/history-schema.ts";
import { siteName } from "../site-name.ts";
import { BytesTag } from "./bytes-tag.tsx";
import { estimateSums } from "./estimate-sums.ts";
import { SiteLink } from "./site-link.tsx";

type Order = "bytesDown" | "visits";

/** A row for each site: its name, which leads to its page, its bytes, visits and emissions, all in one unit. */
export function SitesTable({ sites }: { sites: readonly DaySum[] }) {
  const { t, format, settings } = usePage();
  const [order, setOrder] = useState<Order>("bytesDown");
  const rows = sites
    .toSorted((a, b) => b[order] - a[order])
    .map((site) => ({ site, range: estimateSums(site, settings.gridZone.value).carbonGramsCo2e }));
  const smallestGrams = Math.min(...rows.map(({ range }) => range.high));
  const head = (by: Order, text: string) => (
    <th scope="col" class="n" aria-sort={order === by ? "descending" : "none"}>
      <Button class="btn--text" onPress={() => setOrder(by)}>
        {text}
      </Button>
    </th>
  );
  return (
    <table class="table sites" id="overview-sites">
      <thead>
        <tr>
          <th scope="col">{t("overview.site")}</th>
          {head("bytesDown", t("overview.weight"))}
          {head("visits", t("overview.visitsColumn"))}
          <th scope="col" class="n">
            {t("overview.emissions")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ site, range }) => (
          <tr key={site.origin}>
            <th scope="row">
              {site.origin === otherSites ? (
                siteName(otherSites, t)
              ) : (
                <SiteLink origin={site.origin} />
              )}
            </th>
            <td class="n">
              <b>
                <data value={site.bytesDown}>{format.bytes(site.bytesDown)}</data>
              </b>
              <BytesTag sums={site} />
            </td>
            <td class="n sites__visits">
              <data value={site.visits}>{format.number(site.visits)}</data>
            </td>
            <td class="n">{format.carbonRange(range, smallestGrams)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
