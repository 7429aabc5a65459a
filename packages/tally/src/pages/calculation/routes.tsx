import { inLanguage, paths } from "@digital-cleanup/challenge";
import { createFormat } from "@digital-cleanup/text";
import { Hono } from "hono";
import { CalculationPage } from "./calculation-page.tsx";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";

/** How the emission figures of an event are calculated; an event that shows none has only its own page. */
export function createCalculationPages(
  { store }: PageOptions,
  { basePath, textFor, respond, respondWithMessage }: PageResponses,
): Hono {
  const pages = new Hono();

  pages.get("/e/:code/calculation", async (context) => {
    const code = context.req.param("code");
    const [event, published] = [await store.readEvent(code), await store.readPublished(code)];
    if (!event || !published) return respondWithMessage(context, "notFound", 404);
    const t = textFor(context);
    const eventUrl = `${basePath}${paths.eventPage(code)}?lang=${t.language}`;
    if (!published.totals) return context.redirect(eventUrl, 303);
    const name = inLanguage(event.name, t.language);
    const body = (
      <CalculationPage
        t={t}
        format={createFormat(t.language)}
        name={name}
        totals={published.totals}
        eventUrl={eventUrl}
      />
    );
    return respond(context, t, { title: `${t("common.how")}, ${name}`, body });
  });

  return pages;
}
