import { inLanguage, type RollupFigures } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { childCells, childColumns } from "../rollup/child-figures.ts";
import type { CampaignProps } from "./campaign-props.ts";
import { LabelsTable } from "./labels-table.tsx";

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
