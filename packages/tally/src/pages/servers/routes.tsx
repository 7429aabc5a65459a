import { Hono } from "hono";
import type { PageResponses } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";
import { sitePaths } from "../layout/site-paths.ts";
import type { ChildStatus } from "../../federation/pull-children.ts";
import { ServersPage } from "./servers-page.tsx";

/** The page of the other servers whose totals this one adds to its own. */
export function createServerPages(
  listChildren: () => readonly ChildStatus[],
  { textFor, respond }: PageResponses,
): Hono {
  const pages = new Hono();
  pages.get(sitePaths.servers, (context) => {
    const t = textFor(context);
    const children = listChildren();
    // Kept in memory by its version, which changes with what it shows.
    const page = { path: sitePaths.servers, version: JSON.stringify(children) };
    return respond(context, t, page, () => ({
      title: t("tally.servers.title"),
      place: "territories" as const,
      body: <ServersPage t={t} format={pageFormat(t.language)} servers={children} />,
      layout: { mainClass: "public public--narrow flow flow--wide" },
    }));
  });
  return pages;
}
