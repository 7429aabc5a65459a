import { inLanguage, paths, type Rollup } from "@digital-cleanup/challenge";
import { Hono } from "hono";
import { embedCache, embedLook } from "../embed/embed-frame.tsx";
import { EventEmbed } from "../embed/event-embed.tsx";
import { RollupEmbed } from "../embed/rollup-embed.tsx";
import { rollupTitle } from "./place-nav.tsx";
import { rollupQuery } from "./rollup-links.ts";
import { RollupPage } from "./rollup-page.tsx";
import { answerRollup, retryWhenLoaded } from "../../rollup/answer-rollup.ts";
import type { LocaleProps } from "../figures/figures.tsx";
import type { PageContent, PageOptions, PageResponses } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";
import type { Text } from "@digital-cleanup/text";
import { sitePaths } from "../layout/site-paths.ts";

type Options = Pick<PageOptions, "states" | "index"> & { pages: PageResponses };

/** Lets a browser load the page again by itself. */
const reloadPage = { refresh: retryWhenLoaded["retry-after"] };
/** The pages of roll-ups by territory and year, and the embeds that other sites frame. */
export function createRollupPages({ states, index, pages }: Options): Hono {
  const { basePath, textFor, respond, respondWithMessage, respondToUnknownCode } = pages;
  const routes = new Hono();

  /** Adds a page that shows a roll-up, or that its territory is unknown. */
  const addRollupPage = (
    path: string,
    headers: Record<string, string>,
    build: (locale: LocaleProps, rollup: Rollup) => Omit<PageContent, "title">,
  ) =>
    routes.get(path, async (context) => {
      const t = textFor(context);
      const found = await answerRollup(index, context.req.query());
      if (!found.ok && found.reason === "loading") {
        return respondWithMessage(context, "loading", 503, { ...retryWhenLoaded, ...reloadPage });
      }
      if (!found.ok) {
        return respond(context, t, { name: "unknownTerritory", status: 404 }, () => ({
          title: t("tally.rollup.unknownTitle"),
          body: <UnknownTerritoryPage t={t} basePath={basePath} />,
        }));
      }
      const { rollup, version } = found;
      const query = `&${rollupQuery(rollup.territory.codes, rollup.year)}`;
      return respond(context, t, { path, query, version, headers }, () => {
        const locale = { t, format: pageFormat(t.language) };
        return { title: rollupTitle(locale, rollup), ...build(locale, rollup) };
      });
    });

  addRollupPage(paths.rollupPage, {}, (locale, rollup) => ({
    style: "rollup/rollup.css",
    place: "territories",
    body: <RollupPage {...locale} basePath={basePath} rollup={rollup} />,
  }));

  addRollupPage(`${paths.rollupPage}/embed`, embedCache, (locale, rollup) => ({
    ...embedLook,
    body: <RollupEmbed {...locale} basePath={basePath} rollup={rollup} />,
  }));

  routes.get(paths.embedPage(":code"), async (context) => {
    const code = context.req.param("code") ?? "";
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.embedPage);
    const t = textFor(context);
    const page = { path: paths.embedPage(code), version: found.version, headers: embedCache };
    return respond(context, t, page, () => {
      const { event, published } = found;
      const words = { t, format: pageFormat(t.language), basePath };
      return {
        ...embedLook,
        title: inLanguage(event.name, t.language),
        body: <EventEmbed {...words} event={event} published={published} />,
      };
    });
  });

  return routes;
}

/** The page for unknown territory codes, with a link to the search. */
export const UnknownTerritoryPage = ({ t, basePath }: { t: Text; basePath: string }) => (
  <>
    <h1>{t("tally.rollup.unknownTitle")}</h1>
    <p class="lead">{t("tally.rollup.unknown")}</p>
    <p>
      <a href={`${basePath}${sitePaths.territories}?lang=${t.language}`}>
        {t("tally.territories.title")}
      </a>
    </p>
  </>
);
