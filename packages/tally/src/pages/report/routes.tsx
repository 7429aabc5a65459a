import { inLanguage, paths } from "@digital-cleanup/challenge";
import { findLanguage } from "@digital-cleanup/text";
import { Hono } from "hono";
import { ReportPage } from "./report-page.tsx";
import { dayIn } from "../../publication/event-day.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";

/** The report of an event. It is in French unless `?lang=` names another language, because it feeds French forms. */
export function createReportPages(
  { store, states, texts, baseUrl }: PageOptions,
  { respond, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();

  pages.get("/e/:code/report", async (context) => {
    const code = context.req.param("code");
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.reportPage);
    const { event, published } = found;
    const t = texts[findLanguage(context.req.query("lang")) ?? "fr"];
    const today = dayIn(event.timeZone, Date.now());
    const page = { path: `${paths.eventPage(code)}/report`, version: `${found.version} ${today}` };
    return respond(context, t, page, async () => {
      const territories = await loadTerritories();
      const body = (
        <ReportPage
          t={t}
          format={pageFormat(t.language)}
          event={event}
          published={published}
          ceilingChanges={await store.organisers.ceilingChanges(code)}
          places={territories.namedPlaces(territories.completeCodes(event.territory))}
          today={today}
          eventUrl={baseUrl + paths.eventPage(code)}
          calculationUrl={`${baseUrl}${paths.calculationPage(code)}?lang=${t.language}`}
          exportUrl={baseUrl + paths.export(code)}
          recountUrl={`${baseUrl}${paths.apiPage}?lang=${t.language}#exportEvent`}
        />
      );
      const title = t("tally.report.title", { name: inLanguage(event.name, t.language) });
      return {
        title,
        body,
        style: "report/report.css",
        script: { folder: "print-button", texts: /^$/, state: {} },
      };
    });
  });

  return pages;
}
