import type { TotalsSum } from "@digital-cleanup/challenge";
import { countDevices } from "../event/device-counts.tsx";
import { estimateTotals } from "../event/estimate-totals.ts";
import { type Split, splitByMethod, type LocaleProps } from "../figures/figures.tsx";
import { FigureTable } from "./figure-table.tsx";

type Props = LocaleProps & { totals: TotalsSum; calculationUrl: string };

/** The data that people deleted and the devices they announced, with measured and declared amounts separate. */
export const TotalsSection = (props: Props) => {
  const { t } = props;
  const rows = figureRows(props).map(({ label, split, formatValue }) => [
    label,
    formatValue(split.measured),
    formatValue(split.declared),
    <b key="sum">{formatValue(split.measured + split.declared)}</b>,
  ]);
  const columns = [
    t("tally.report.figure"),
    t("tally.report.measured"),
    t("tally.report.declared"),
    t("tally.report.together"),
  ];
  return (
    <section class="flow flow--tight" aria-labelledby="done">
      <h2 id="done">{t("tally.report.done")}</h2>
      <FigureTable t={t} title={t("tally.report.done")} columns={columns} rows={rows} />
      <p class="tiny soft">{t("tally.report.announcedNote")}</p>
      <EstimateList {...props} />
    </section>
  );
};

function figureRows({ t, format, totals }: Props) {
  const grams = (value: bigint) => format.grams(Number(value));
  const devices = (state: "working" | "broken"): Split => {
    const count = (method: "measured" | "declared") =>
      countDevices(totals[method].devices).reduce((sum, type) => sum + type[state], 0n);
    return { measured: count("measured"), declared: count("declared") };
  };
  const counts = (["files", "emails", "apps", "unsubscribes"] as const).map((field) => ({
    label: t(`tally.event.${field}`),
    split: splitByMethod(totals, (amounts) => amounts[field]),
    formatValue: format.number,
  }));
  const bytes = splitByMethod(totals, (amounts) => amounts.bytes);
  const mass = splitByMethod(totals, (amounts) => amounts.grams);
  return [
    { label: t("tally.event.data"), split: bytes, formatValue: format.bytes },
    ...counts,
    { label: t("tally.report.working"), split: devices("working"), formatValue: format.number },
    { label: t("tally.report.broken"), split: devices("broken"), formatValue: format.number },
    { label: t("tally.report.grams"), split: mass, formatValue: grams },
  ];
}

/** The emission ranges of the event's page. */
function EstimateList({ t, format, totals, calculationUrl }: Props) {
  const { kept, data } = estimateTotals(totals);
  if (!kept && !data) return null;
  const rows = [
    kept && { label: t("tally.event.keptLonger", { count: kept.devices }), ...kept },
    data && { label: t("tally.event.lessData", { size: format.bytes(data.bytes) }), ...data },
  ].filter((row) => row !== undefined);
  return (
    <>
      <h3>{t("tally.report.weighs")}</h3>
      <dl class="facts facts--wide">
        {rows.map(({ label, estimate: { carbonGramsCo2e } }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{format.carbonRange(carbonGramsCo2e)}</b>{" "}
              <span class="tiny soft">
                {t("common.centralValue", { value: format.carbonCentral(carbonGramsCo2e) })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p class="tiny soft">
        {t("common.averageFactors")} <a href={calculationUrl}>{t("common.how")}</a>
      </p>
    </>
  );
}
