import { inLanguage } from "@digital-cleanup/challenge";
import { visibleText } from "@digital-cleanup/text";
import type { OdsCell } from "../../exports/write-ods.ts";
import { nationalForm } from "../../report/national-form.ts";
import { type ReportFigureName, reportFigures } from "../../report/report-figures.ts";
import { countDevices, notBrokenDown } from "../figures/published-amounts.ts";
import { figureRows } from "./figure-rows.ts";
import { missingReason } from "./national-section.tsx";
import { missingText, type ReportProps, statusText, territoryText } from "./report-texts.ts";

type Props = Omit<
  ReportProps,
  "calculationUrl" | "pictureScriptUrl" | "exportUrl" | "recountUrl" | "sheetUrl" | "ceilingChanges"
>;

/** The figures of a report as the rows of a table: section, label, detail, value, unit and remark. */
export function reportSheet(props: Props): OdsCell[][] {
  const { t } = props;
  const columns = (["section", "label", "detail", "value", "unit", "remark"] as const).map((name) =>
    t(`tally.report.column.${name}`),
  );
  const rows = [headRows, peopleRows, totalsRows, deskRows, nationalRows].flatMap((rowsOf) =>
    rowsOf(props),
  );
  return [columns, ...rows.map((row) => columns.map((_, index) => row[index]))];
}

function headRows(props: Props): OdsCell[][] {
  const { t, format, event, eventUrl } = props;
  const facts = [
    [t("tally.report.event"), visibleText(inLanguage(event.name, t.language))],
    [t("tally.report.organiser"), visibleText(event.organiser.name)],
    [t("tally.report.territory"), territoryText(props)],
    [t("tally.report.dates"), format.dayRange(event.startsOn, event.endsOn)],
    [t("tally.report.status"), statusText(props)],
    [t("tally.report.address"), eventUrl],
  ] as const;
  return facts.map(([label, text]) => [t("tally.report.kind"), label, undefined, text]);
}

function peopleRows({ t, published }: Props): OdsCell[][] {
  const { participations, declaredByOrganiser: declared } = published;
  const row = (label: string, value: number | undefined, missing: string, note?: string) => [
    t("tally.report.section.people"),
    label,
    undefined,
    value,
    undefined,
    value === undefined ? missing : note,
  ];
  const typed = [t("tally.report.notTyped"), t("tally.report.typed")] as const;
  return [
    row(t("tally.report.participations"), participations.received, ""),
    row(t("tally.report.participationsCounted"), participations.published, ""),
    row(t("tally.report.peopleActing"), declared?.peopleActing, ...typed),
    row(t("tally.report.peopleReached"), declared?.peopleReached, ...typed),
  ];
}

function totalsRows({ t, published }: Props): OdsCell[][] {
  const section = t("tally.report.done");
  return figureRows({ t }, published.totals).flatMap(({ label, figure, split, unit }) => {
    if (!split) {
      const missing = missingText({ t, published }, figure);
      return [[section, label, undefined, undefined, undefined, missing]];
    }
    const name = unit === "count" ? undefined : t(`tally.report.unit.${unit}`);
    const rest = notBrokenDown(split);
    const parts = [
      [t("tally.report.measured"), split.measured],
      [t("tally.report.declared"), split.declared],
      ...(rest > 0n ? ([[t("tally.report.notBrokenDown"), rest]] as const) : []),
      [t("tally.report.together"), split.sum],
    ] as const;
    return parts.map(([detail, value]) => [section, label, detail, value, name]);
  });
}

/** What was handed in, apart from what was announced. */
function deskRows({ t, published: { collected } }: Props): OdsCell[][] {
  const section = t("tally.report.desk");
  const devices = countDevices(collected.devices).flatMap(({ type, working, broken }) => [
    [section, t(`tally.event.${type}`), t("tally.report.stateWorking"), working],
    [section, t(`tally.event.${type}`), t("tally.report.stateBroken"), broken],
  ]);
  const grams = BigInt(collected.grams);
  return [
    ...devices,
    ...(grams > 0n
      ? [[section, t("tally.report.weighed"), undefined, grams, t("tally.report.unit.grams")]]
      : []),
  ];
}

function nationalRows({ t, published }: Props): OdsCell[][] {
  const section = t("tally.report.national");
  const figures = reportFigures(published);
  const units: Partial<Record<ReportFigureName, string>> = {
    terabytes: t("tally.report.unit.terabytes"),
    recyclingKilograms: t("tally.report.unit.kilograms"),
  };
  return nationalForm.fields.map(({ figure: name, label, how, status }) => {
    const figure = figures[name];
    const isTyped = figure?.from === "organiser" && name !== "cleanups";
    const origin = isTyped ? t("tally.report.typed") : inLanguage(how, t.language);
    return [
      section,
      inLanguage(label, t.language),
      status === "unconfirmed" ? t("tally.report.unconfirmed") : undefined,
      figure?.value,
      units[name],
      figure ? origin : missingReason({ t, published }, name),
    ];
  });
}
