import { Facts } from "../figures/facts.tsx";
import { DataTable } from "../figures/data-table.tsx";
import type { PublishedTotals } from "@digital-cleanup/challenge";
import { emissionRows, NotMeasuredNote } from "../event/emissions/emissions-card.tsx";
import { amountText, type LocaleProps } from "../figures/figures.tsx";
import { notBrokenDown, type Split } from "../figures/split.ts";
import { figureRows } from "./figure-rows.ts";

type Props = LocaleProps & { totals: PublishedTotals; calculationUrl: string };

/** The data that people deleted and the devices they announced, with measured and declared amounts separate. */
export const TotalsSection = (props: Props) => {
  const { t } = props;
  const rows = figureRows(props, props.totals).map(({ unit, ...row }) => ({
    ...row,
    formatValue: (value: bigint) => amountText(props.format, unit, value),
  }));
  // Most events have no such part, and the table has to fit on a narrow screen.
  const hasRest = rows.some(({ split }) => split && notBrokenDown(split) > 0n);
  const cells = rows.map(({ label, split, formatValue }) =>
    split
      ? [
          label,
          ...methodCells(split, formatValue),
          ...(hasRest ? [formatValue(notBrokenDown(split))] : []),
          <b key="sum">{formatValue(split.sum)}</b>,
        ]
      : [label, "–", "–", ...(hasRest ? ["–"] : []), t("tally.report.notPublished")],
  );
  const columns = [
    t("tally.report.figure"),
    t("tally.report.measured"),
    t("tally.report.declared"),
    ...(hasRest ? [t("tally.report.notBrokenDown")] : []),
    t("tally.report.together"),
  ];
  return (
    <section class="flow flow--tight" aria-labelledby="done">
      <h2 id="done">{t("tally.report.done")}</h2>
      <DataTable
        t={t}
        aria-label={t("tally.report.table", { title: t("tally.report.done") })}
        columns={columns}
        rows={cells}
      />
      {hasRest && <p class="tiny soft">{t("tally.report.notBrokenDownNote")}</p>}
      <p class="tiny soft">{t("tally.report.announcedNote")}</p>
      <EstimateList {...props} />
    </section>
  );
};

/** The measured and the declared amount; a figure without a breakdown has neither. */
const methodCells = (split: Split, formatValue: (value: bigint) => string): string[] =>
  split.sum > 0n && notBrokenDown(split) === split.sum
    ? ["–", "–"]
    : [formatValue(split.measured), formatValue(split.declared)];

/** The emission ranges of the event's page. */
function EstimateList({ t, format, totals, calculationUrl }: Props) {
  const rows = emissionRows({ t, format, totals });
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t("tally.report.weighs")}</h3>
      <Facts
        class="facts facts--wide"
        rows={rows.map(({ label, grams }) => [
          label,
          <>
            <b>{format.carbonRange(grams)}</b>{" "}
            <span class="tiny soft">
              {t("common.centralValue", { value: format.carbonCentral(grams) })}
            </span>
          </>,
        ])}
      />
      <NotMeasuredNote t={t} calculationUrl={calculationUrl} />
    </>
  );
}
