import { inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { ComparedLabel } from "../../campaigns/compare-years.ts";
import { childCells, childColumns } from "../rollup/child-figures.ts";
import type { CampaignProps } from "./campaign-props.ts";

const headBefore = ({ t, compared }: CampaignProps) =>
  t("tally.campaign.participationsBefore", { year: String(compared.year - 1) });

/** A row for each service or site, with its events, and participations of the year before. */
export const LabelsTable = (props: CampaignProps) => {
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
