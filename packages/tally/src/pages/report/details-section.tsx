import { dataSetVersion, type Estimate } from "@digital-cleanup/footprint";
import type { ComponentChildren } from "preact";
import { DataTable } from "../figures/data-table.tsx";
import { estimateEffects } from "../figures/estimate-effects.ts";
import { amountText, type Fact, Facts, type LocaleProps } from "../figures/figures.tsx";
import { countDevices, notBrokenDown, type Split } from "../figures/published-amounts.ts";
import { figureRows } from "./figure-rows.ts";
import { missingText, type ReportProps, type SectionProps } from "./report-texts.ts";

type Props = Pick<ReportProps, "t" | "format" | "published" | "calculationUrl">;

export const DetailsSection = (props: Props) => {
  const { t, published } = props;
  return (
    <>
      {published.totals && <TotalsTable {...props} />}
      <DeskTable {...props} />
      <OrganiserFacts {...props} />
      <p class="tiny soft">{t("tally.report.participationsNote")}</p>
      <EstimateList {...props} />
    </>
  );
};

const Titled = ({
  t,
  title,
  columns,
  rows,
}: Pick<LocaleProps, "t"> & {
  title: string;
  columns: string[];
  rows: ComponentChildren[][];
}) => (
  <>
    <h3>{title}</h3>
    <DataTable
      t={t}
      aria-label={t("tally.report.table", { title })}
      columns={columns}
      rows={rows}
    />
  </>
);

function TotalsTable({ t, format, published }: SectionProps) {
  const rows = figureRows({ t }, published.totals);
  // Most events have no such part, and the table has to fit on a narrow screen.
  const hasRest = rows.some(({ split }) => split && notBrokenDown(split) > 0n);
  const isOpen = published.state === "open";
  const cells = rows.map(({ label, figure, split, unit }) => {
    if (!split) {
      const missing = missingText({ t, published }, figure);
      return [label, "–", "–", ...(hasRest ? ["–"] : []), <span key="missing">{missing}</span>];
    }
    const write = (value: bigint) => amountText(format, unit, value);
    const sum = write(split.sum);
    return [
      label,
      ...methodCells(split, write),
      ...(hasRest ? [write(notBrokenDown(split))] : []),
      <b key="sum">{isOpen ? t("tally.report.atLeast", { value: sum }) : sum}</b>,
    ];
  });
  return (
    <>
      <Titled
        t={t}
        title={t("tally.report.done")}
        columns={[
          t("tally.report.figure"),
          t("tally.report.measured"),
          t("tally.report.declared"),
          ...(hasRest ? [t("tally.report.notBrokenDown")] : []),
          t("tally.report.together"),
        ]}
        rows={cells}
      />
      {hasRest && <p class="tiny soft">{t("tally.report.notBrokenDownNote")}</p>}
      <p class="tiny soft">{t("tally.report.announcedNote")}</p>
    </>
  );
}

/** The measured and the declared amount; a figure without a breakdown has neither. */
const methodCells = (split: Split, write: (value: bigint) => string): string[] =>
  split.sum > 0n && notBrokenDown(split) === split.sum
    ? ["–", "–"]
    : [write(split.measured), write(split.declared)];

function DeskTable({ t, format, published: { collected } }: SectionProps) {
  const counts = countDevices(collected.devices);
  const rows = counts.map(({ type, working, broken }) => [
    t(`tally.event.${type}`),
    format.number(working),
    format.number(broken),
  ]);
  return (
    <>
      {rows.length > 0 && (
        <Titled
          t={t}
          title={t("tally.report.desk")}
          columns={[
            t("tally.report.type"),
            t("tally.report.stateWorking"),
            t("tally.report.stateBroken"),
          ]}
          rows={rows}
        />
      )}
      {collected.grams !== "0" && (
        <Facts
          class="facts"
          rows={[
            [t("tally.report.weighed"), <b>{format.grams(Number(collected.grams))}</b>],
            [
              t("tally.report.pieces"),
              collected.pieces === undefined ? undefined : format.number(collected.pieces),
            ],
          ]}
        />
      )}
    </>
  );
}

const countedByHand = ["peopleActing", "peopleReached", "files", "emails", "apps"] as const;

function OrganiserFacts({ t, format, published }: SectionProps) {
  const declared = published.declaredByOrganiser ?? {};
  const rows: Fact[] = countedByHand.flatMap((field) => {
    const count = declared[field];
    return count === undefined ? [] : [[t(`tally.event.${field}`), format.number(count)]];
  });
  if (declared.bytes !== undefined) {
    rows.push([t("tally.event.data"), format.bytes(BigInt(declared.bytes))]);
  }
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t("tally.report.byHand")}</h3>
      <Facts class="facts" rows={rows} />
    </>
  );
}

function EstimateList({ t, format, published, calculationUrl }: Props) {
  const { kept, data } = estimateEffects(published);
  const rowOf = (label: string, estimate: Estimate<"avoided" | "marginal">): Fact => [
    label,
    <>
      <b>{format.carbonRange(estimate.carbonGramsCo2e)}</b>{" "}
      <span class="tiny soft">
        {t("common.centralValue", { value: format.carbonCentral(estimate.carbonGramsCo2e) })}
      </span>
    </>,
  ];
  const rows = [
    kept && rowOf(t("tally.calculation.yearOfUse", { count: kept.devices }), kept.estimate),
    data &&
      rowOf(t("tally.calculation.lessData", { size: format.bytes(data.bytes) }), data.estimate),
  ].filter((row) => row !== undefined);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{t("tally.report.weighs")}</h3>
      <Facts class="facts facts--wide" rows={rows} />
      <p class="tiny soft">
        {t("tally.calculation.notMeasured", { dataSet: dataSetVersion })}{" "}
        <a href={calculationUrl}>{t("common.how")}</a>
      </p>
    </>
  );
}
