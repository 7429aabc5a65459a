import { inLanguage, paths } from "@digital-cleanup/challenge";
import { createFormat, type Text } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import type { ComponentChildren } from "preact";
import { EventEmbed } from "../embed/event-embed.tsx";
import { RollupEmbed } from "../embed/rollup-embed.tsx";
import { rollupTitle } from "./place-nav.tsx";
import { rollupQuery } from "./rollup-links.ts";
import { RollupPage } from "./rollup-page.tsx";
import { UnknownTerritoryPage } from "./unknown-territory-page.tsx";
import { answerRollup } from "../../rollup/answer-rollup.ts";
import type { RollupSource } from "../../rollup/rollup-source.ts";
import type { Store } from "../../storage/store.ts";
import type { PageResponses } from "../layout/page-responses.tsx";
import { taggedResponse } from "../../responses/tagged-response.ts";

type Options = { store: Store; source: RollupSource; pages: PageResponses };

/** Lets shared caches answer for a minute, because a site that frames an embed may have many visitors. */
const embedCache = { "cache-control": "public, max-age=60", vary: "accept-language" };
const html = "text/html; charset=utf-8";

/** The pages of roll-ups by territory and year, and the embeds that other sites frame. */
export function createRollupPages({ store, source, pages }: Options): Hono {
  const { basePath, textFor, respond, respondWithMessage } = pages;
  const routes = new Hono();

  const unknownTerritory = (context: Context, t: Text) =>
    respond(context, t, {
      title: t("tally.rollup.unknownTitle"),
      body: <UnknownTerritoryPage t={t} basePath={basePath} />,
      status: 404,
    });

  const embed = async (context: Context, t: Text, title: string, body: ComponentChildren) => {
    const page = respond(context, t, {
      title,
      body,
      style: "embed/embed.css",
      layout: { mainClass: "embed flow", isBare: true },
    });
    return taggedResponse(context, await page.text(), html, embedCache);
  };

  routes.get(paths.rollupPage, async (context) => {
    const t = textFor(context);
    const found = await answerRollup(source, context.req.query());
    if (!found.ok) return unknownTerritory(context, t);
    const { rollup } = found;
    const format = createFormat(t.language);
    return respond(context, t, {
      title: rollupTitle({ t, format }, rollup),
      style: "rollup/rollup.css",
      query: `&${rollupQuery(rollup.territory.codes, rollup.year)}`,
      body: <RollupPage t={t} format={format} basePath={basePath} rollup={rollup} />,
    });
  });

  routes.get(`${paths.rollupPage}/embed`, async (context) => {
    const t = textFor(context);
    const found = await answerRollup(source, context.req.query());
    if (!found.ok) return unknownTerritory(context, t);
    const { rollup } = found;
    const format = createFormat(t.language);
    const body = <RollupEmbed t={t} format={format} basePath={basePath} rollup={rollup} />;
    return embed(context, t, rollupTitle({ t, format }, rollup), body);
  });

  routes.get(paths.embedPage(":code"), async (context) => {
    const code = context.req.param("code") ?? "";
    const event = await store.readEvent(code);
    const published = event && (await store.readPublished(code));
    if (!published) return respondWithMessage(context, "notFound", 404);
    const t = textFor(context);
    const format = createFormat(t.language);
    const words = { t, format, basePath };
    const body = <EventEmbed {...words} event={event} published={published} />;
    return embed(context, t, inLanguage(event.name, t.language), body);
  });

  return routes;
}
