import { inLanguage, paths } from "@digital-cleanup/challenge";
import { Hono } from "hono";
import { type DeskPageState, LiveDesk } from "./live-desk.tsx";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";

/** The desk of an event. The page is public, but entries are accepted only with the key in its URL. */
export function createDeskPages(
  { states, assets }: PageOptions,
  { basePath, textFor, respond, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();

  // The path is fixed so that a browser finds updates, and its folder is the scope that includes every desk.
  pages.get("/d/service-worker.js", (context) => {
    const file = assets.files.get(assets.pathOf("join-start/service-worker.ts"));
    if (!file) return context.notFound();
    return context.body(Uint8Array.from(file.body), 200, {
      "content-type": file.contentType,
      "cache-control": "no-cache",
    });
  });

  pages.get("/d/:code", async (context) => {
    const code = context.req.param("code");
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.deskPage);
    const t = textFor(context);
    return respond(context, t, { path: paths.deskPage(code), version: found.version }, () => {
      const { event, published } = found;
      const state: DeskPageState = {
        code,
        eventName: inLanguage(event.name, t.language),
        eventUrl: `${basePath}${paths.eventPage(code)}?lang=${t.language}`,
        deskUrl: basePath + paths.desk(code),
        liveUrl: basePath + paths.live(code),
        publishedUrl: basePath + paths.published(code),
        collected: published.collected,
      };
      return {
        title: `${t("tally.desk.title")} · ${state.eventName}`,
        body: <LiveDesk t={t} format={pageFormat(t.language)} {...state} />,
        style: "desk/desk.css",
        script: { folder: "desk", state },
        layout: { mainClass: "desk flow", isBare: true },
        head: <meta name="robots" content="noindex" />,
      };
    });
  });

  return pages;
}
