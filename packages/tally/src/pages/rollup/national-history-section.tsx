import type { LocaleProps } from "../figures/figures.tsx";
import { DataTable } from "../figures/data-table.tsx";
import { HistoryCharts } from "./history-charts.tsx";
import {
  editionValue,
  isSetAside,
  sumEditions,
  timesAsLarge,
} from "../../history/compare-editions.ts";
import {
  type Edition,
  type EditionField,
  nationalHistory,
} from "../../history/national-history.ts";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";

/** The national editions before this server existed: charts, notes on outliers, and a table. */
export const NationalHistorySection = ({
  t,
  format,
  basePath,
}: LocaleProps & { basePath: string }) => (
  <section class="flow flow--wide" aria-labelledby="history">
    <div class="flow">
      <h2 class="section-title" id="history">
        {t("tally.rollup.history.title")}
      </h2>
      <p class="lead">{t("tally.rollup.history.lead")}</p>
      <p class="small soft">{t("tally.rollup.history.notFromHere")}</p>
    </div>
    <HistoryCharts t={t} format={format} />
    <HistoryNotes t={t} format={format} />
    <HistoryTable t={t} format={format} basePath={basePath} />
  </section>
);

const kilogramsInTonne = 1000;

function HistoryNotes({ t, format }: LocaleProps) {
  const number = (value: number) => format.number(Math.round(value));
  const tonnes = (kilograms: number) =>
    new Intl.NumberFormat(format.language, { maximumFractionDigits: 1 }).format(
      kilograms / kilogramsInTonne,
    );
  const files = sumEditions("filesMillions");
  const data = sumEditions("dataTerabytes");
  const recycling = sumEditions("recyclingKilograms");
  return (
    <section class="note note--caution flow flow--tight" aria-labelledby="aside">
      <h3 id="aside">{t("tally.rollup.history.asideTitle")}</h3>
      <p>
        {t("tally.rollup.history.asideFiles", {
          files: number(editionValue(2023, "filesMillions")),
          times: timesAsLarge("filesMillions", 2023, 2022),
          before: number(editionValue(2022, "peopleReached")),
          after: number(editionValue(2023, "peopleReached")),
        })}
      </p>
      <p>
        <b>
          {t("tally.rollup.history.asideSums", {
            without: number(files.comparable),
            with: number(files.all),
          })}
        </b>{" "}
        {t("tally.rollup.history.asideData", {
          without: number(data.comparable),
          with: number(data.all),
        })}
      </p>
      <p>
        {t("tally.rollup.history.asideRecycling", {
          tonnes: tonnes(editionValue(2024, "recyclingKilograms")),
          times: timesAsLarge("recyclingKilograms", 2024, 2023),
        })}{" "}
        {t("tally.rollup.history.asideRecyclingSums", {
          without: tonnes(recycling.comparable),
          with: tonnes(recycling.all),
        })}
      </p>
    </section>
  );
}

const columns = [
  { field: "peopleReached", label: "people" },
  { field: "cleanups", label: "cleanups" },
  { field: "workingDevices", label: "workingDevices" },
  { field: "recyclingKilograms", label: "kilograms" },
  { field: "dataTerabytes", label: "terabytes" },
  { field: "filesMillions", label: "filesMillions" },
  { field: "emailsMillions", label: "emailsMillions" },
  { field: "apps", label: "apps" },
] as const satisfies { field: EditionField; label: string }[];

const HistoryTable = ({ t, format, basePath }: LocaleProps & { basePath: string }) => (
  <section class="card flow" aria-labelledby="table">
    <h3 id="table">{t("tally.rollup.history.table")}</h3>
    <DataTable
      t={t}
      class="table--stack"
      aria-label={t("tally.rollup.history.tableRegion")}
      columns={[
        t("tally.rollup.history.year"),
        ...columns.map(({ label }) => t(`tally.rollup.history.${label}`)),
      ]}
      rows={nationalHistory.editions.map((edition) => [
        edition.year,
        ...columns.map(({ field }) => (
          <Value key={field} t={t} format={format} edition={edition} field={field} />
        )),
      ])}
    />
    <p class="tiny soft">
      <BasisLabel basis="declared">{t("tally.rollup.history.allDeclared")}</BasisLabel> ·{" "}
      {nationalHistory.source.title}. <a href={`${basePath}/api/history.csv`}>CSV</a> ·{" "}
      <a href={`${basePath}/api/history.json`}>JSON</a>
    </p>
  </section>
);

function Value({
  t,
  format,
  edition,
  field,
}: LocaleProps & { edition: Edition; field: EditionField }) {
  const value = edition[field];
  if (value === null) return <span class="soft">{t("tally.rollup.history.notCounted")}</span>;
  if (!isSetAside(edition.year, field)) return <>{format.number(value)}</>;
  return (
    <>
      <span class="tag">{t("tally.rollup.history.aside")}</span> {format.number(value)}
    </>
  );
}
