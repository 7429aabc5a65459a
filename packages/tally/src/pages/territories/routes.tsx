import type { TerritoryPlace } from "@digital-cleanup/challenge";
import { loadTerritories } from "../../territories/load-territories.ts";
import { maxQueryLength } from "../../territories/search-territories.ts";
import { pageFormat } from "../layout/page-format.ts";
import { sitePaths } from "../layout/site-paths.ts";
import type { Site } from "../layout/site.ts";
import { rollupPageUrl } from "../rollup/place-nav.tsx";
import { TerritoriesPage } from "./territories-page.tsx";

const maxShown = 20;

/** The page that finds a territory's totals. A search with one answer goes there. */
export function addTerritoryPage({ pages, listChildren, basePath, textFor, respond }: Site): void {
  pages.get(sitePaths.territories, async (context) => {
    const t = textFor(context);
    const query = (context.req.query("q") ?? "").trim().slice(0, maxQueryLength).toWellFormed();
    const { searchTerritories, regions } = await loadTerritories();
    const found = query === "" ? [] : await searchTerritories(query, maxShown);
    const rollupUrl = ({ codes }: Pick<TerritoryPlace, "codes">) =>
      rollupPageUrl(basePath, codes, undefined, t.language);
    const [only] = found;
    if (only && found.length === 1) return context.redirect(rollupUrl(only), 303);
    const hasServers = listChildren().length > 0;
    const page = {
      path: sitePaths.territories,
      version: String(hasServers),
      ...(query !== "" && { query: `&q=${encodeURIComponent(query)}` }),
    };
    return respond(context, t, page, () => ({
      title: t("tally.territories.title"),
      style: "territories/territories.css",
      place: "territories" as const,
      body: (
        <TerritoriesPage
          t={t}
          format={pageFormat(t.language)}
          basePath={basePath}
          query={query}
          found={found}
          regions={regions}
          rollupUrl={rollupUrl}
          hasServers={hasServers}
          action={basePath + sitePaths.territories}
        />
      ),
    }));
  });
}
