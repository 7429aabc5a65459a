import { isolateText } from "@digital-cleanup/text";
import type { ReportProps } from "./report-props.ts";

/** The method and limits of the figures, and the open data that they can be recomputed from. */
export const MethodSection = (props: ReportProps) => {
  const { t, format, event, published, ceilingChanges, exportUrl, recountUrl } = props;
  const access = event.mode === "open" ? "methodOpen" : "methodGuarded";
  return (
    <>
      <section class="flow flow--tight small" aria-labelledby="method">
        <h2 id="method">{t("tally.report.method")}</h2>
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
      </section>
      <section class="flow flow--tight small" aria-labelledby="open-data">
        <h2 id="open-data">{t("tally.report.openData")}</h2>
        <p>
          {t("tally.report.openDataText", { count: published.batch })}{" "}
          <a href={recountUrl}>{t("tally.report.recount")}</a>
        </p>
        <p>
          <a href={exportUrl}>JSON</a>
          {" · "}
          <a href={`${exportUrl}?format=csv`}>{`CSV, ${t("tally.report.batches")}`}</a>
          {" · "}
          <a
            href={`${exportUrl}?format=csv&part=desk`}
          >{`CSV, ${t("tally.report.deskEntries")}`}</a>
        </p>
      </section>
    </>
  );
};
