import { isolateText } from "@digital-cleanup/text";
import type { ReportProps } from "./report-props.ts";

/** The method and limits of the figures. */
export const MethodSection = ({ t, format, event, ceilingChanges }: ReportProps) => {
  const access = event.mode === "open" ? "methodOpen" : "methodGuarded";
  return (
    <>
      <p>{t("tally.report.methodOrigin")}</p>
      <p>
        {t("tally.report.methodGroups", { k: event.k })}{" "}
        {t(`contribution.promise.${event.mode === "open" ? "openOther" : "guarded"}`, {
          fakes: event.k - 1,
        })}
      </p>
      <p>
        {t(`tally.report.${access}`)} {t("tally.report.methodCarbon")}
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

/** The report as a table, and the open data from which its figures can be recomputed. */
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
