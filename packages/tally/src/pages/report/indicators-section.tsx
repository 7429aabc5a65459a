import { inLanguage } from "@digital-cleanup/challenge";
import { sharedIndicators } from "../../report/shared-indicators.ts";
import { Facts } from "../figures/facts.tsx";
import type { ReportProps } from "./report-props.ts";

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
