import { isolateText } from "@digital-cleanup/text";
import { hasEffects } from "../figures/estimate-effects.ts";
import type { ReportProps } from "./report-props.ts";

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
