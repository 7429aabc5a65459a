import { type Campaign, inLanguage, type RollupFigures } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { CampaignYear, ComparedLabel } from "../../campaigns/compare-years.ts";
import { DataTable } from "../figures/data-table.tsx";
import { Facts, type LocaleProps } from "../figures/figures.tsx";
import { childCells, childColumns } from "../rollup/figures-table.tsx";

type CampaignProps = LocaleProps & {
  campaign: Campaign;
  compared: CampaignYear;
  eventUrl: (code: string) => string;
  yearUrl: (year: number) => string;
  postersUrl: string;
};

/** The events of a campaign in one year, added up and compared with one another and with the year before. */
export const CampaignPage = (props: CampaignProps) => {
  const { t, format, campaign, compared } = props;
  const { year, years, all, allBefore } = compared;
  const waiting = all.events - all.eventsWithTotals;
  return (
    <>
      <div class="flow flow--tight">
        <p class="small soft">{t("tally.campaign.kind")}</p>
        <h1>
          <OthersText text={inLanguage(campaign.name, t.language)} />
        </h1>
        <p class="lead">{t("tally.campaign.events", { count: all.events, year: String(year) })}</p>
        {years.length > 1 && (
          <nav class="row small" aria-label={t("tally.campaign.years")}>
            {years.map((other) => (
              <a
                key={other}
                href={props.yearUrl(other)}
                {...(other === year && { "aria-current": "page" })}
              >
                {other}
              </a>
            ))}
          </nav>
        )}
      </div>
      <section class="card flow" aria-labelledby="sum">
        <h2 id="sum">{t("tally.campaign.sum")}</h2>
        <Facts
          class="lines"
          rows={childCells(all, format).map((cell, index) => [
            t(childColumns[index]!),
            <>
              {cell ?? t("tally.rollup.notPublished")}
              {allBefore && <Before {...props} figures={allBefore} index={index} />}
            </>,
          ])}
        />
        {waiting > 0 && <p class="note small">{t("tally.campaign.waiting", { count: waiting })}</p>}
        <p class="tiny soft">{t("tally.campaign.sumNote")}</p>
      </section>
      <LabelsTable {...props} />
      <p class="small">
        <a href={props.postersUrl}>{t("tally.campaign.posters")}</a>
      </p>
    </>
  );
};

const Before = ({
  t,
  format,
  compared,
  figures,
  index,
}: CampaignProps & { figures: RollupFigures; index: number }) => (
  <span class="small soft">
    {" "}
    {t("tally.campaign.before", {
      year: String(compared.year - 1),
      value: childCells(figures, format)[index] ?? t("tally.rollup.notPublished"),
    })}
  </span>
);

/** A row for each service or site, with its events, and participations of the year before. */
const LabelsTable = (props: CampaignProps) => {
  const { t, format, compared } = props;
  const { labels } = compared;
  if (labels.length === 0) return <p>{t("tally.campaign.none")}</p>;
  const year = String(compared.year - 1);
  return (
    <div class="card flow">
      <h2 id="labels">{t("tally.campaign.labels")}</h2>
      <DataTable
        t={t}
        class="table--stack"
        aria-labelledby="labels"
        columns={[
          t("tally.campaign.label"),
          ...childColumns.map((column) => t(column)),
          t("tally.campaign.participationsBefore", { year }),
        ]}
        rows={labels.map((row) => [
          <LabelHead key={row.label} {...props} row={row} />,
          ...childCells(row.figures, format),
          row.before && childCells(row.before, format)[1],
        ])}
      />
    </div>
  );
};

const LabelHead = ({ t, format, eventUrl, row }: CampaignProps & { row: ComparedLabel }) => (
  <>
    <OthersText text={row.label} />
    {row.events.map(({ event }) => (
      <span key={event.code} class="small">
        <br />
        <a href={eventUrl(event.code)}>
          <OthersText text={inLanguage(event.name, t.language)} />
        </a>{" "}
        <span class="soft">{format.dayRange(event.startsOn, event.endsOn)}</span>
      </span>
    ))}
  </>
);
