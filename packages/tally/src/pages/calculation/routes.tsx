import { inLanguage, paths } from "@digital-cleanup/challenge";
import { Hono } from "hono";
import { CalculationPage } from "./calculation-page.tsx";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";
import { MethodPage } from "./method-page.tsx";
import { sitePaths } from "../layout/site-paths.ts";
import { pageFormat } from "../layout/page-format.ts";

/** How emission figures are calculated: in general, and those of an event. Without published figures, it redirects to the event's page. */
export function createCalculationPages(
  { states }: PageOptions,
  { basePath, textFor, respond, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();

  pages.get("/e/:code/calculation", async (context) => {
    const code = context.req.param("code");
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.calculationPage);
    const t = textFor(context);
    const { totals } = found.published;
    const eventUrl = `${basePath}${paths.eventPage(code)}?lang=${t.language}`;
    if (!totals) return context.redirect(eventUrl, 303);
    const page = { path: paths.calculationPage(code), version: found.version };
    return respond(context, t, page, () => {
      const name = inLanguage(found.event.name, t.language);
      const format = pageFormat(t.language);
      return {
        title: `${t("common.how")}, ${name}`,
        body: (
          <CalculationPage t={t} format={format} name={name} totals={totals} eventUrl={eventUrl} />
        ),
      };
    });
  });

  pages.get(sitePaths.method, (context) => {
    const t = textFor(context);
    return respond(context, t, { path: sitePaths.method }, () => ({
      title: t("tally.calculation.title"),
      body: <MethodPage t={t} format={pageFormat(t.language)} />,
    }));
  });

  return pages;
}
