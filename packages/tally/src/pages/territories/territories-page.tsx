import type { TerritoryPlace } from "@digital-cleanup/challenge";
import type { TerritoryMatch } from "../../territories/search-territories.ts";
import { sitePaths } from "../layout/site-paths.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { NationalHistorySection } from "../rollup/national-history-section.tsx";
import { TerritoryField } from "./territory-field.tsx";

type Props = LocaleProps & {
  basePath: string;
  /** What was searched; empty before a search. */
  query: string;
  found: readonly TerritoryMatch[];
  regions: readonly TerritoryPlace[];
  /** The address of a place's totals. */
  rollupUrl: (place: Pick<TerritoryPlace, "codes">) => string;
  /** Totals of other servers are among these. */
  hasServers: boolean;
  action: string;
};

export const TerritoriesPage = (props: Props) => {
  const { t, format, basePath, query, regions, rollupUrl, hasServers, action } = props;
  return (
    <>
      <h1>{t("tally.territories.title")}</h1>
      <form class="row search" action={action} method="get" role="search">
        <TerritoryField t={t} value={query} required />
        <input type="hidden" name="lang" value={t.language} />
        <button class="btn btn--main btn--big" type="submit">
          {t("tally.territories.search")}
        </button>
      </form>
      <p class="small soft" id="q-hint">
        {t("tally.territories.hint")}
      </p>
      {query !== "" && <Found {...props} />}
      <section class="flow" aria-labelledby="regions">
        <h2 id="regions">{t("tally.territories.regions")}</h2>
        <ul class="places small">
          <li>
            <a href={rollupUrl({ codes: { country: "FR" } })}>
              <b>{format.country("FR")}</b>
            </a>
          </li>
          {regions.map((region) => (
            <li key={region.code}>
              <a href={rollupUrl(region)}>{region.name}</a>
            </li>
          ))}
        </ul>
      </section>
      {hasServers && (
        <p class="small">
          <a href={`${basePath}${sitePaths.servers}?lang=${t.language}`}>
            {t("tally.servers.title")}
          </a>
        </p>
      )}
      {query === "" && <NationalHistorySection t={t} format={format} basePath={basePath} />}
    </>
  );
};

function Found({ t, query, found, rollupUrl }: Props) {
  return (
    <section class="card flow" aria-labelledby="found">
      <h2 id="found">
        {found.length === 0
          ? t("tally.territories.none", { query })
          : t("tally.organise.form.placesFound", { count: found.length })}
      </h2>
      {found.length > 0 && (
        <ul class="lines found">
          {found.map((place) => (
            <li key={`${place.level} ${place.code}`}>
              <a href={rollupUrl(place)}>
                {place.name}
                {place.otherName !== undefined && ` (${place.otherName})`}
              </a>
              <span class="small soft">
                {t(`tally.organise.level.${place.level}`)} {place.code}
                {place.parents.toReversed().map(({ code, name }) => (
                  <span key={code}> · {name}</span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
