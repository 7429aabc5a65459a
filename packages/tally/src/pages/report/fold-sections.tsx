import { inLanguage } from "@digital-cleanup/challenge";
import { isolateText } from "@digital-cleanup/text";
import { sharedIndicators } from "../../report/shared-indicators.ts";
import { hasEffects } from "../figures/estimate-effects.ts";
import { Facts } from "../figures/figures.tsx";
import type { ReportProps } from "./report-texts.ts";

export const MethodSection = (props: ReportProps) => {
  const { t, format, event, ceilingChanges } = props;
  const access = event.mode === "open" ? "methodOpen" : "methodGuarded";
  return (
    <>
      <p>{t("tally.report.methodOrigin")}</p>
      <p>{t("tally.report.methodGroups", { k: event.k })}</p>
      <p>
        {t(`tally.report.${access}`)} {t("tally.report.methodCarbon")}{" "}
        {hasEffects(props.published) && <a href={props.calculationUrl}>{t("common.how")}</a>}
      </p>
      {ceilingChanges.length > 0 && (
        <ul>
          {ceilingChanges.map(({ day, reason }) => (
            <li key={`${day} ${reason}`}>
              {t("tally.report.raised", { day: format.day(day), reason: isolateText(reason) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

export const OpenDataSection = ({ t, published, exportUrl, recountUrl, sheetUrl }: ReportProps) => (
  <>
    <p>
      <a href={sheetUrl("ods")}>{t("tally.report.sheet", { type: "ODS" })}</a>
      {" · "}
      <a href={sheetUrl("csv")}>{t("tally.report.sheet", { type: "CSV" })}</a>
    </p>
    <p>
      {t("tally.report.openDataText", { count: published.batch })}{" "}
      <a href={recountUrl}>{t("tally.report.recount")}</a>
    </p>
    <p>
      <a href={exportUrl}>JSON</a>
      {" · "}
      <a href={`${exportUrl}?format=csv`}>{`CSV, ${t("tally.report.batches")}`}</a>
      {" · "}
      <a href={`${exportUrl}?format=csv&part=desk`}>{`CSV, ${t("tally.report.deskEntries")}`}</a>
    </p>
  </>
);

type Props = Pick<ReportProps, "t" | "format" | "event" | "published">;
type Answer = Exclude<(typeof sharedIndicators.indicators)[number]["answer"], "notByEvent">;

const { basis, indicators } = sharedIndicators;

/** The local authorities' shared indicators: those that the event can answer, and a list of the others. */
export const IndicatorsSection = (props: Props) => {
  const { t } = props;
  return (
    <>
      <p class="small soft">
        {t("tally.report.indicatorsNote", { basis: inLanguage(basis, t.language) })}
      </p>
      <Facts
        class="facts facts--wide"
        rows={indicators.flatMap(({ answer, label }) =>
          answer === "notByEvent"
            ? []
            : [[inLanguage(label, t.language), <b key="value">{answerText(answer, props)}</b>]],
        )}
      />
      <h3>{t("tally.report.notByEvent")}</h3>
      <ul class="columns small soft">
        {indicators.map(
          ({ answer, label }) =>
            answer === "notByEvent" && <li key={label.fr}>{inLanguage(label, t.language)}</li>,
        )}
      </ul>
    </>
  );
};

function answerText(answer: Answer, { t, format, event, published }: Props): string {
  if (answer === "organised") {
    const dates = format.dayRange(event.startsOn, event.endsOn);
    const key = published.state === "notStarted" ? "planned" : "organised";
    return t(`tally.report.${key}`, { dates });
  }
  const { grams } = published.collected;
  return grams === "0"
    ? t("tally.report.nothingReceived")
    : t("tally.report.waste", { mass: format.grams(Number(grams)) });
}
