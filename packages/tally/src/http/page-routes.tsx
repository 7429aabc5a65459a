import { eventCodeSchema, paths } from "@digital-cleanup/challenge";
import { createFormat, type Language, pickLanguage, type Text } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ComponentChildren } from "preact";
import type { PageState } from "../pages/client.tsx";
import { HomePage } from "../pages/home-page.tsx";
import { LiveEvent } from "../pages/live-event.tsx";
import { MessagePage } from "../pages/message-page.tsx";
import { renderPage } from "../pages/render-page.tsx";
import type { Store } from "../storage/store.ts";
import type { Assets } from "./assets.ts";

export type PageOptions = {
  store: Store;
  assets: Assets;
  texts: Record<Language, Text>;
  basePath: string;
};

type Answer = {
  title: string;
  body: ComponentChildren;
  state?: PageState;
  status?: ContentfulStatusCode;
};

/** The pages people read, in the language of `?lang=`, else of their browser. */
export function createPages({ store, assets, texts, basePath }: PageOptions) {
  const textFor = (context: Context): Text => {
    const chosen = context.req.query("lang");
    const accepted = context.req.header("accept-language") ?? "";
    const preferred = accepted.split(",").map((range) => range.trim());
    return texts[pickLanguage(chosen === "fr" || chosen === "en" ? chosen : "auto", preferred)];
  };

  function answer(context: Context, t: Text, { title, body, state, status = 200 }: Answer) {
    const pageAssets = assets.of(t.language);
    const loaded = [
      pageAssets.style,
      pageAssets.icon,
      ...(state ? [pageAssets.script, ...pageAssets.preloads] : []),
    ];
    const assetsBytes = loaded.reduce(
      (sum, name) => sum + (assets.files.get(name)?.brotli.length ?? 0),
      0,
    );
    const html = renderPage(
      { basePath, assets: pageAssets, assetsBytes },
      {
        t,
        title,
        // A second slash, or a backslash, would make a browser take the rest for another host.
        path: context.req.path.replace(/^[/\\]+/, "/"),
        ...(state && { state: JSON.stringify(state) }),
        body,
      },
    );
    return context.html(html, status, { "cache-control": "no-cache", vary: "accept-language" });
  }

  const message = (
    context: Context,
    kind: "notFound" | "trouble",
    status: ContentfulStatusCode,
  ): Response => {
    const t = textFor(context);
    const title = t(`tally.page.${kind}Title`);
    const sentence = t(`tally.page.${kind}`);
    const body = <MessagePage t={t} basePath={basePath} title={title} sentence={sentence} />;
    return answer(context, t, { title, body, status });
  };

  const pages = new Hono();

  pages.get("/", async (context) => {
    const t = textFor(context);
    const events = await store.listEvents();
    const demonstrations = events.filter(({ isDemonstration }) => isDemonstration);
    const body = <HomePage t={t} basePath={basePath} demonstrations={demonstrations} />;
    return answer(context, t, { title: t("tally.home.title"), body });
  });

  pages.get("/e", (context) => {
    const code = (context.req.query("code") ?? "").trim().toUpperCase();
    if (!eventCodeSchema.safeParse(code).success) return message(context, "notFound", 404);
    const { language } = textFor(context);
    return context.redirect(`${basePath}${paths.eventPage(code)}?lang=${language}`, 303);
  });

  pages.get("/e/:code", async (context) => {
    const code = context.req.param("code");
    const [event, published] = [await store.readEvent(code), await store.readPublished(code)];
    if (!event || !published) {
      const upperCase = code.toUpperCase();
      return upperCase !== code && (await store.readEvent(upperCase))
        ? context.redirect(basePath + paths.eventPage(upperCase), 301)
        : message(context, "notFound", 404);
    }
    const t = textFor(context);
    const state: PageState = {
      event,
      published,
      liveUrl: basePath + paths.live(code),
      publishedUrl: basePath + paths.published(code),
    };
    const body = <LiveEvent t={t} format={createFormat(t.language)} {...state} />;
    return answer(context, t, { title: event.name[t.language], body, state });
  });

  return { pages, message };
}
