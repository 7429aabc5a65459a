import { Hono } from "hono";
import type { PageOptions, PageResponses } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";
import { sitePaths } from "../layout/site-paths.ts";
import { LegalPage } from "./legal-page.tsx";

/** The legal notices of this server. */
export function createLegalPages(
  { baseUrl, legal }: PageOptions,
  { textFor, respond }: PageResponses,
): Hono {
  const pages = new Hono();
  pages.get(sitePaths.legal, (context) => {
    const t = textFor(context);
    return respond(context, t, { path: sitePaths.legal }, () => ({
      title: t("tally.legal.title"),
      body: (
        <LegalPage
          t={t}
          format={pageFormat(t.language)}
          legal={legal}
          host={baseUrl.replace(/^https?:\/\//, "")}
        />
      ),
      layout: { mainClass: "public public--narrow flow flow--wide" },
    }));
  });
  return pages;
}
