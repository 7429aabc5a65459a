import { DataTable } from "../figures/data-table.tsx";
import { inLanguage } from "@digital-cleanup/challenge";
import type { Format } from "@digital-cleanup/text";
import { nationalForm } from "../../report/national-form.ts";
import { type ReportFigureName, reportFigures } from "../../report/report-figures.ts";
import type { SectionProps } from "./report-props.ts";

/** Why the report has no value for a field. */
export const missingReasons = {
  cleanups: "tally.report.notStarted",
  peopleReached: "tally.report.notTyped",
  files: "tally.report.notPublished",
  emails: "tally.report.notPublished",
  apps: "tally.report.notPublished",
  terabytes: "tally.report.notPublished",
  workingDevices: "tally.report.nothingReceived",
  recyclingKilograms: "tally.report.nothingReceived",
} as const satisfies Record<ReportFigureName, string>;

const isMixed = new Set(nationalForm.fields.map(({ status }) => status)).size > 1;

/** The figures for the fields of the national form. A note covers unconfirmed wordings; a single field is marked only if others are confirmed. */
export const NationalSection = ({ t, format, published }: SectionProps) => {
  const figures = reportFigures(published);
  const rows = nationalForm.fields.map(({ figure: name, label, how, status }) => {
    const figure = figures[name];
    const isTyped = figure?.from === "organiser" && name !== "cleanups";
    return [
      <>
        {inLanguage(label, t.language)}{" "}
        {isMixed && status === "unconfirmed" && (
          <span class="tag">{t("tally.report.unconfirmed")}</span>
        )}
        <br />
        <span class="tiny soft">
          {isTyped ? t("tally.report.typed") : inLanguage(how, t.language)}
        </span>
      </>,
      figure ? (
        <b>{valueText(name, figure.value, format)}</b>
      ) : (
        <span class="soft">{t(missingReasons[name])}</span>
      ),
    ];
  });
  return (
    <section class="flow flow--tight" aria-labelledby="national">
      <h2 id="national">{t("tally.report.national")}</h2>
      <p class="note note--caution small">
        {t("tally.report.nationalNote", {
          day: format.day(nationalForm.asOf),
          basis: inLanguage(nationalForm.basis, t.language),
        })}
      </p>
      <DataTable
        t={t}
        aria-label={t("tally.report.table", { title: t("tally.report.national") })}
        columns={[t("tally.report.field"), t("tally.report.value")]}
        rows={rows}
      />
    </section>
  );
};

/** Counts in full; a volume, which adds up rounded sizes, with three digits. */
function valueText(name: ReportFigureName, value: number, format: Format): string {
  if (name === "recyclingKilograms") return format.precise(value);
  return name === "terabytes" ? format.precise(Number(value.toPrecision(3))) : format.number(value);
}
