import { eventLink, inLanguage, joinLink, paths, quizPaths } from "@digital-cleanup/challenge";
import { drawQr } from "@digital-cleanup/ui/qr-code.tsx";
import { Hono } from "hono";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import type { ScreenPageState } from "./client.tsx";
import { LiveScreen } from "./live-screen.tsx";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";

/** An event's page for a projector. */
export function createScreenPages(
  { states, baseUrl }: PageOptions,
  { basePath, textFor, respond, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();

  pages.get("/e/:code/screen", async (context) => {
    const code = context.req.param("code");
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.screenPage);
    const t = textFor(context);
    const page = { path: `${paths.eventPage(code)}/screen`, version: found.version };
    return respond(context, t, page, async () => {
      const { event, published } = found;
      const address = eventLink({ baseUrl, code });
      const results = eventLink({
        baseUrl,
        code,
        keyFingerprint: await eventKeyFingerprint(event),
      });
      const quizUrl = baseUrl + quizPaths.page(code);
      const state: ScreenPageState = {
        event,
        published,
        address,
        quizUrl,
        qr: { join: drawQr(joinLink(results)), results: drawQr(results), quiz: drawQr(quizUrl) },
        stepsUrl: basePath + quizPaths.steps(code),
        liveUrl: basePath + paths.live(code),
        publishedUrl: basePath + paths.published(code),
      };
      return {
        title: t("tally.screen.live", { event: inLanguage(event.name, t.language) }),
        body: <LiveScreen t={t} format={pageFormat(t.language)} {...state} />,
        style: "screen/screen.css",
        script: {
          folder: "screen",
          state,
        },
        layout: { mainClass: "screen", isBare: true },
      };
    });
  });

  return pages;
}
