import { inLanguage, paths } from "@digital-cleanup/challenge";
import { createFormat, findLanguage } from "@digital-cleanup/text";
import { Hono } from "hono";
import { ReportPage } from "./report-page.tsx";
import { dayIn } from "../../publication/event-day.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";

/** The report of an event. It is in French unless `?lang=` names another language, because it feeds French forms. */
export function createReportPages(
  { store, texts, baseUrl }: PageOptions,
  { respond, respondWithMessage }: PageResponses,
): Hono {
  const pages = new Hono();

  pages.get("/e/:code/report", async (context) => {
    const code = context.req.param("code");
    const [event, published] = [await store.readEvent(code), await store.readPublished(code)];
    if (!event || !published) return respondWithMessage(context, "notFound", 404);
    const t = texts[findLanguage(context.req.query("lang")) ?? "fr"];
    const territories = await loadTerritories();
    const body = (
      <ReportPage
        t={t}
        format={createFormat(t.language)}
        event={event}
        published={published}
        ceilingChanges={await store.organisers.ceilingChanges(code)}
        places={territories.namedPlaces(territories.completeCodes(event.territory))}
        today={dayIn(event.timeZone, Date.now())}
        eventUrl={baseUrl + paths.eventPage(code)}
        calculationUrl={`${baseUrl}${paths.calculationPage(code)}?lang=${t.language}`}
        exportUrl={baseUrl + paths.export(code)}
      />
    );
    const title = t("tally.report.title", { name: inLanguage(event.name, t.language) });
    return respond(context, t, { title, body, style: "report/report.css" });
  });

  return pages;
}
