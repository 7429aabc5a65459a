import { inLanguage, paths, type Rollup } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { answerRollup, retryWhenLoaded } from "../../rollup/answer-rollup.ts";
import { embedCache, embedLook } from "../embed/embed-frame.tsx";
import { EventEmbed, RollupEmbed } from "../embed/embeds.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { pageFormat } from "../layout/page-format.ts";
import type { PageContent } from "../layout/page-responses.tsx";
import { sitePaths } from "../layout/site-paths.ts";
import type { Site } from "../layout/site.ts";
import { rollupQuery, rollupTitle } from "./place-nav.tsx";
import { RollupPage } from "./rollup-page.tsx";

/** Lets a browser load the page again by itself. */
const reloadPage = { refresh: retryWhenLoaded["retry-after"] };
/** The pages of roll-ups by territory and year, and the embeds that other sites frame. */
export function addRollupPages({
  pages,
  index,
  basePath,
  textFor,
  respond,
  respondWithMessage,
  addEventPage,
}: Site): void {
  /** Adds a page that shows a roll-up, or that its territory is unknown. */
  const addRollupPage = (
    path: string,
    headers: Record<string, string>,
    build: (locale: LocaleProps, rollup: Rollup) => Omit<PageContent, "title">,
  ) =>
    pages.get(path, async (context) => {
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

  addEventPage(
    paths.embedPage,
    (t, { event, published }) => {
      const words = { t, format: pageFormat(t.language), basePath };
      return {
        ...embedLook,
        title: inLanguage(event.name, t.language),
        body: <EventEmbed {...words} event={event} published={published} />,
      };
    },
    { headers: embedCache },
  );
}

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
