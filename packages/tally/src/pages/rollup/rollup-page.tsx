import { paths, type Rollup } from "@digital-cleanup/challenge";
import { DataCard } from "../event/data-card.tsx";
import { AnnouncedCard, CollectedCard } from "../event/device-cards.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { ChildrenTable } from "./children-table.tsx";
import { DeclaredSumsCard } from "./declared-sums-card.tsx";
import { EventList } from "./event-list.tsx";
import { KindsTable } from "./kinds-table.tsx";
import { NationalHistorySection } from "./national-history-section.tsx";
import { Breadcrumb, YearNav } from "./place-nav.tsx";
import { RollupHero } from "./rollup-hero.tsx";
import { rollupQuery } from "./rollup-links.ts";

type Props = LocaleProps & { basePath: string; rollup: Rollup };

/** The results of a territory in a year. The page of France also has the national history. */
export function RollupPage(props: Props) {
  const { t, format, basePath, rollup } = props;
  const { totals, collected, declaredByOrganisers, territory } = rollup;
  return (
    <>
      <div class="spread">
        <Breadcrumb {...props} />
        <YearNav {...props} />
      </div>
      <RollupHero t={t} format={format} rollup={rollup} />
      {rollup.events > 0 && (
        <>
          <div class="grid grid--cards">
            {totals && <DataCard t={t} format={format} totals={totals} />}
            {totals && <AnnouncedCard t={t} format={format} totals={totals} />}
            <CollectedCard t={t} format={format} collected={collected} />
            <DeclaredSumsCard t={t} format={format} declared={declaredByOrganisers} />
          </div>
          <ChildrenTable {...props} />
          <KindsTable t={t} format={format} rollup={rollup} />
          <EventList {...props} />
        </>
      )}
      <OpenData {...props} />
      {territory.level === "country" && territory.code === "FR" && (
        <NationalHistorySection t={t} format={format} basePath={basePath} />
      )}
    </>
  );
}

function OpenData({ t, basePath, rollup }: Props) {
  const query = rollupQuery(rollup.territory.codes, rollup.year);
  return (
    <p class="small">
      {t("tally.rollup.openData")} <a href={`${basePath}${paths.rollup}?${query}`}>JSON</a> ·{" "}
      <a href={`${basePath}${paths.rollup}.csv?${query}`}>CSV</a>.{" "}
      <span class="soft">
        {t("tally.rollup.reuse")}{" "}
        <a href={rollup.licence.url} rel="license">
          {rollup.licence.name}
        </a>
        .
      </span>
    </p>
  );
}
