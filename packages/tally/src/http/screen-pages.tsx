import { eventLink, paths } from "@digital-cleanup/challenge";
import { createFormat } from "@digital-cleanup/text";
import { Hono } from "hono";
import { eventKeyFingerprint } from "../pages/event-key.ts";
import type { ScreenPageState } from "../pages/screen/client.tsx";
import { LiveScreen } from "../pages/screen/live-screen.tsx";
import type { PageAnswers, PageOptions } from "./pages.tsx";

/** An event's page for a projector. */
export function createScreenPages(
  { store, baseUrl }: PageOptions,
  { basePath, textFor, answer, message }: PageAnswers,
): Hono {
  const pages = new Hono();

  pages.get("/e/:code/screen", async (context) => {
    const code = context.req.param("code");
    const [event, published] = [await store.readEvent(code), await store.readPublished(code)];
    if (!event || !published) return message(context, "notFound", 404);
    const t = textFor(context);
    const state: ScreenPageState = {
      event,
      published,
      address: eventLink({ baseUrl, code, keyFingerprint: await eventKeyFingerprint(event) }),
      liveUrl: basePath + paths.live(code),
      publishedUrl: basePath + paths.published(code),
    };
    return answer(context, t, {
      title: t("tally.screen.live", { event: event.name[t.language] }),
      body: <LiveScreen t={t} format={createFormat(t.language)} {...state} />,
      style: "screen",
      script: {
        folder: "screen",
        texts: /^tally\.(screen\..*|event\.(pending|nonePending|announcement|devicesByType))$/,
        state,
      },
      layout: { mainClass: "screen", isBare: true },
    });
  });

  return pages;
}
