import { eventLink, inLanguage, paths } from "@digital-cleanup/challenge";
import { createFormat } from "@digital-cleanup/text";
import { Hono } from "hono";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import type { ScreenPageState } from "./client.tsx";
import { LiveScreen } from "./live-screen.tsx";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";

/** An event's page for a projector. */
export function createScreenPages(
  { store, baseUrl }: PageOptions,
  { basePath, textFor, respond, respondWithMessage }: PageResponses,
): Hono {
  const pages = new Hono();

  pages.get("/e/:code/screen", async (context) => {
    const code = context.req.param("code");
    const [event, published] = [await store.readEvent(code), await store.readPublished(code)];
    if (!event || !published) return respondWithMessage(context, "notFound", 404);
    const t = textFor(context);
    const state: ScreenPageState = {
      event,
      published,
      address: eventLink({ baseUrl, code, keyFingerprint: await eventKeyFingerprint(event) }),
      liveUrl: basePath + paths.live(code),
      publishedUrl: basePath + paths.published(code),
    };
    return respond(context, t, {
      title: t("tally.screen.live", { event: inLanguage(event.name, t.language) }),
      body: <LiveScreen t={t} format={createFormat(t.language)} {...state} />,
      style: "screen/screen.css",
      script: {
        folder: "screen",
        texts:
          /^tally\.(screen\..*|event\.(inTotals|waiting|noneWaiting|announcement|devicesByType))$/,
        state,
      },
      layout: { mainClass: "screen", isBare: true },
    });
  });

  return pages;
}
