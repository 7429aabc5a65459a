import { type Campaign, inLanguage, type RollupFigures } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { childCells, childColumns } from "../rollup/child-figures.ts";
import type { CampaignYear, ComparedLabel } from "../../campaigns/compare-years.ts";
import type { LocaleProps } from "../figures/figures.tsx";

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
        <dl class="lines">
          {childCells(all, format).map((cell, index) => (
            <div key={childColumns[index]}>
              <dt>{t(childColumns[index]!)}</dt>
              <dd>
                {cell ?? t("tally.report.notPublished")}
                {allBefore && <Before {...props} figures={allBefore} index={index} />}
              </dd>
            </div>
          ))}
        </dl>
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

/** The same figure of the year before. */
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
      value: childCells(figures, format)[index] ?? t("tally.report.notPublished"),
    })}
  </span>
);

const headBefore = ({ t, compared }: CampaignProps) =>
  t("tally.campaign.participationsBefore", { year: String(compared.year - 1) });

/** A row for each service or site, with its events, and participations of the year before. */
const LabelsTable = (props: CampaignProps) => {
  const { t, compared } = props;
  const { labels } = compared;
  if (labels.length === 0) return <p>{t("tally.campaign.none")}</p>;
  return (
    <div class="card flow">
      <h2 id="labels">{t("tally.campaign.labels")}</h2>
      <div class="scroll" role="region" tabIndex={0} aria-labelledby="labels">
        <table class="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t("tally.campaign.label")}</th>
              {childColumns.map((column) => (
                <th scope="col" class="n" key={column}>
                  {t(column)}
                </th>
              ))}
              <th scope="col" class="n">
                {headBefore(props)}
              </th>
            </tr>
          </thead>
          <tbody>
            {labels.map((row) => (
              <Row key={row.label} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

const Row = ({ row, ...props }: CampaignProps & { row: ComparedLabel }) => {
  const { t, format, eventUrl } = props;
  const { label, events, figures, before } = row;
  const cells = [...childCells(figures, format), before && childCells(before, format)[1]];
  const heads = [...childColumns.map((column) => t(column)), headBefore(props)];
  return (
    <tr>
      <th scope="row">
        <OthersText text={label} />
        {events.map(({ event }) => (
          <span key={event.code} class="small">
            <br />
            <a href={eventUrl(event.code)}>
              <OthersText text={inLanguage(event.name, t.language)} />
            </a>{" "}
            <span class="soft">{format.dayRange(event.startsOn, event.endsOn)}</span>
          </span>
        ))}
      </th>
      {cells.map((cell, index) => (
        <td class="n" key={childColumns[index] ?? "before"} data-column={heads[index]}>
          {cell ?? (
            <>
              <span aria-hidden="true">—</span>
              <span class="hidden">{t("tally.rollup.notPublished")}</span>
            </>
          )}
        </td>
      ))}
    </tr>
  );
};
