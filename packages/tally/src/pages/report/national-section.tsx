import { type Figure, inLanguage } from "@digital-cleanup/challenge";
import type { Format } from "@digital-cleanup/text";
import { nationalForm } from "../../report/national-form.ts";
import { type ReportFigureName, reportFigures } from "../../report/report-figures.ts";
import { DataTable } from "../figures/data-table.tsx";
import { missingText, type SectionProps } from "./report-texts.ts";

/** The figures of the form that contributions add up to. */
const contributed: Partial<Record<ReportFigureName, Figure>> = {
  files: "files",
  emails: "emails",
  apps: "apps",
  terabytes: "bytes",
};

export function missingReason(
  props: Pick<SectionProps, "t" | "published">,
  name: ReportFigureName,
): string {
  const { t } = props;
  const figure = contributed[name];
  if (figure) return missingText(props, figure);
  if (name === "cleanups") return t("tally.report.notStarted");
  return t(name === "peopleReached" ? "tally.report.notTyped" : "tally.report.nothingReceived");
}

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
        <b>
          {published.state === "open" && figure.from === "people"
            ? t("tally.report.atLeast", { value: valueText(name, figure.value, format) })
            : valueText(name, figure.value, format)}
        </b>
      ) : (
        <span class="soft">{missingReason({ t, published }, name)}</span>
      ),
    ];
  });
  return (
    <>
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
    </>
  );
};

/** Counts in full; a volume, which adds up rounded sizes, with three digits. */
function valueText(name: ReportFigureName, value: number, format: Format): string {
  if (name === "recyclingKilograms") return format.precise(value);
  return name === "terabytes" ? format.precise(Number(value.toPrecision(3))) : format.number(value);
}
