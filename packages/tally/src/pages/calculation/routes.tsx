import { inLanguage, paths } from "@digital-cleanup/challenge";
import { createFormat } from "@digital-cleanup/text";
import { Hono } from "hono";
import { CalculationPage } from "./calculation-page.tsx";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";

/** The page on how an event's emission figures are calculated. It redirects to the event's page if none are published. */
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
