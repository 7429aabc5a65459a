import { isSetAside } from "../../history/compare-editions.ts";
import {
  type Edition,
  type EditionField,
  nationalHistory,
} from "../../history/national-history.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";

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

/** All values of the editions as a table, including those without a chart. */
export const HistoryTable = ({ t, format, basePath }: LocaleProps & { basePath: string }) => (
  <section class="card flow" aria-labelledby="table">
    <h3 id="table">{t("tally.rollup.history.table")}</h3>
    <div
      class="scroll"
      role="region"
      tabIndex={0}
      aria-label={t("tally.rollup.history.tableRegion")}
    >
      <table class="table table--stack">
        <thead>
          <tr>
            <th scope="col">{t("tally.rollup.history.year")}</th>
            {columns.map(({ field, label }) => (
              <th scope="col" class="n" key={field}>
                {t(`tally.rollup.history.${label}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nationalHistory.editions.map((edition) => (
            <tr key={edition.year}>
              <th scope="row">{edition.year}</th>
              {columns.map(({ field, label }) => (
                <td class="n" key={field} data-column={t(`tally.rollup.history.${label}`)}>
                  <Value t={t} format={format} edition={edition} field={field} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
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
