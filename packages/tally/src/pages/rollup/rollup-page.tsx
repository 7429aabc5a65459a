import { inLanguage, paths, type Rollup, type RollupFigures } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { type Fact, Facts, type LocaleProps } from "../figures/figures.tsx";
import { Wave } from "../layout/wave.tsx";
import { DataCard } from "./data-card.tsx";
import { AnnouncedCard, CollectedCard } from "./device-cards.tsx";
import { ChildrenTable, FiguresTable } from "./figures-table.tsx";
import { NationalHistorySection } from "./national-history-section.tsx";
import { Breadcrumb, rollupQuery, rollupTitle, YearNav } from "./place-nav.tsx";

type Props = LocaleProps & { basePath: string; rollup: Rollup };

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
            <CollectedCard t={t} format={format} collected={collected} />
            {totals && <DataCard t={t} format={format} totals={totals} />}
            {totals && <AnnouncedCard t={t} format={format} totals={totals} />}
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

/** The events by kind of organiser; null if all are of one kind. */
function KindsTable({ t, format, rollup }: LocaleProps & { rollup: Rollup }) {
  if (rollup.kinds.length < 2) return null;
  const rows = rollup.kinds.map((figures) => ({
    name: t(`tally.organise.kind.${figures.kind}`),
    figures,
  }));
  return (
    <FiguresTable
      t={t}
      format={format}
      id="kinds"
      title={t("tally.rollup.kinds")}
      label={t("tally.rollup.kind")}
      rows={rows}
    />
  );
}

function RollupHero({ t, format, rollup }: LocaleProps & { rollup: Rollup }) {
  const { events, eventsWithTotals, totals, participations, year } = rollup;
  const without = totals ? "onlyTogether" : "withoutTotals";
  return (
    <div class="hero flow flow--wide">
      <h1>{rollupTitle({ t, format }, rollup)}</h1>
      {events === 0 ? (
        <p class="lead">{t("tally.rollup.noEvents", { year: String(year) })}</p>
      ) : (
        <div class="row">
          {totals && (
            <p class="figure figure--hero">
              <data value={participations}>{format.number(participations)}</data>
            </p>
          )}
          <p class="hero__count">
            {totals && (
              <>
                <b>{t("tally.event.participationsPublished", { count: participations })}</b>
                <br />
              </>
            )}
            {t("tally.rollup.events", { count: events })}.{" "}
            {eventsWithTotals > 0
              ? t("tally.rollup.withTotals", { count: eventsWithTotals })
              : t(`tally.rollup.${without}`)}
            <br />
            <span class="small soft">{t("tally.rollup.onlyPublished")}</span>
          </p>
        </div>
      )}
      <Wave />
    </div>
  );
}

/** Limits the size of the page; the pages of smaller territories list the other events. */
const maxShown = 50;

function EventList({
  t,
  format,
  basePath,
  rollup,
}: LocaleProps & { basePath: string; rollup: Rollup }) {
  const { events, listedCount, listedEvents } = rollup;
  const shown = listedEvents.slice(0, maxShown);
  const more = listedCount - shown.length;
  return (
    <section class="card flow" aria-labelledby="events">
      <h2 id="events">{t("tally.rollup.listed")}</h2>
      {shown.length > 0 && (
        <ul class="lines small">
          {shown.map(({ code, name, startsOn, endsOn }, index) => (
            <li key={index}>
              {code === undefined ? (
                <OthersText text={inLanguage(name, t.language)} />
              ) : (
                <a href={`${basePath}${paths.eventPage(code)}?lang=${t.language}`}>
                  <OthersText text={inLanguage(name, t.language)} />
                </a>
              )}{" "}
              <span class="soft">{format.dayRange(startsOn, endsOn)}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="small">{t("tally.rollup.moreListed", { count: more })}</p>}
      {listedCount < events && <p class="tiny soft">{t("tally.rollup.notListed")}</p>}
    </section>
  );
}

type Declared = RollupFigures["declaredByOrganisers"];

/** The sums that organisers declared, which no other total includes; null if there are none. */
function DeclaredSumsCard({ t, format, declared }: LocaleProps & { declared: Declared }) {
  if (declared.events === 0) return null;
  const row = (
    label: string,
    value: number | string | undefined,
    write: (value: bigint) => string = format.number,
  ): Fact => [
    label,
    value === undefined ? undefined : <data value={value}>{write(BigInt(value))}</data>,
  ];
  const rows = [
    row(t("tally.rollup.peopleActing"), declared.peopleActing),
    row(t("tally.rollup.peopleReached"), declared.peopleReached),
    row(t("tally.event.files"), declared.files),
    row(t("tally.event.emails"), declared.emails),
    row(t("tally.event.apps"), declared.apps),
    row(t("tally.event.data"), declared.bytes, format.bytes),
  ];
  return (
    <section class="card flow" aria-labelledby="declared">
      <h2 id="declared">{t("tally.rollup.declared")}</h2>
      <Facts class="lines lines--wrap small" rows={rows} />
      <p class="tiny soft">
        <BasisLabel basis="declared">{t("common.declared")}</BasisLabel> ·{" "}
        {t("tally.rollup.declaredBy", { count: declared.events })} {t("tally.rollup.declaredNote")}
      </p>
    </section>
  );
}
