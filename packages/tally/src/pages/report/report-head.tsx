import { type Fact, Facts } from "../figures/facts.tsx";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { inLanguage } from "@digital-cleanup/challenge";
import { PrintButton } from "../print-button/print-button.tsx";
import type { ReportProps } from "./report-props.ts";
import { statusText, territoryText } from "./report-texts.ts";

/** The report's title, organiser, territory, dates and status. */
export const ReportHead = (props: ReportProps) => {
  const { t, format, event, eventUrl } = props;
  const { organiser } = event;
  const lines: Fact[] = [
    [
      t("tally.report.organiser"),
      <>
        <OthersText text={organiser.name} /> ({t(`tally.report.organiserKind.${organiser.kind}`)})
      </>,
    ],
    [t("tally.report.territory"), territoryText(props)],
    [t("tally.report.dates"), format.dayRange(event.startsOn, event.endsOn)],
    [
      t("tally.report.challenges"),
      event.challenges.map((kind) => t(`tally.report.challenge.${kind}`)).join(", "),
    ],
    [t("tally.report.status"), statusText(props)],
    [
      t("tally.report.address"),
      <a class="report__address" href={eventUrl}>
        <TypedAddress url={eventUrl} />
      </a>,
    ],
  ];
  return (
    <header class="flow flow--tight">
      <p class="small soft">{t("tally.report.kind")}</p>
      <h1>
        <OthersText text={inLanguage(event.name, t.language)} />
      </h1>
      {event.isDemonstration && (
        <p>
          <span class="tag">{t("tally.event.demonstration")}</span>
        </p>
      )}
      <Facts class="facts" rows={lines} />
      <div class="screen-only row">
        <PrintButton t={t} />
        <a href={props.sheetUrl("ods")}>{t("tally.report.sheet", { type: "ODS" })}</a>
        <a href={props.sheetUrl("csv")}>{t("tally.report.sheet", { type: "CSV" })}</a>
        <p class="tiny soft">{t("tally.report.print")}</p>
      </div>
    </header>
  );
};
