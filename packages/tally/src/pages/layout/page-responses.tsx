import {
  findLanguage,
  type Language,
  type MessageKey,
  pickLanguage,
  type Text,
} from "@digital-cleanup/text";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ComponentChildren, ComponentProps } from "preact";
import type { Document } from "./document.tsx";
import { MessagePage } from "./message-page.tsx";
import { renderPage } from "./render-page.tsx";
import type { Store } from "../../storage/store.ts";
import type { Assets } from "../../assets/assets.ts";
import type { CreationPolicy } from "../../creation/creation-policy.ts";

export type PageOptions = {
  store: Store;
  assets: Assets;
  texts: Record<Language, Text>;
  /** The public address of this tally, without a trailing slash. */
  baseUrl: string;
  creation: CreationPolicy;
};

type Content = {
  title: string;
  body: ComponentChildren;
  /** The page's style sheet, a path in `pages`; by default that of the public pages. */
  style?: string;
  /** The folder in `pages` of the page's `client.tsx`, with the texts and the state it needs. */
  script?: { folder: string; texts: RegExp; state: unknown };
  /** Files that the script loads later; the weight in the footer counts them. */
  laterFiles?: readonly string[];
  status?: ContentfulStatusCode;
} & Pick<ComponentProps<typeof Document>, "head" | "layout" | "query">;

const pickTexts = (t: Text, wanted: RegExp): string => {
  const keys = (Object.keys(t.messages) as MessageKey[]).filter((key) => wanted.test(key));
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, t.messages[key]])));
};

/** Builds the responses of pages: their language, files and footer. */
export function createPageResponses({ assets, texts, baseUrl }: PageOptions) {
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, "");

  /** The texts in the language of `?lang=`, or else of the browser. */
  const textFor = (context: Context): Text => {
    const chosen = findLanguage(context.req.query("lang")) ?? "auto";
    const accepted = context.req.header("accept-language") ?? "";
    const preferred = accepted.split(",").map((range) => range.trim());
    return texts[pickLanguage(chosen, preferred)];
  };

  function respond(
    context: Context,
    t: Text,
    { script, style = "layout/public.css", laterFiles = [], status = 200, ...content }: Content,
  ): Response {
    const files = {
      style: assets.pathOf(style),
      icon: assets.pathOf("layout/icon.svg"),
      ...(script && { script: assets.pathOf(`${script.folder}/client.tsx`) }),
    };
    const filesBytes = [...Object.values(files), ...laterFiles.map(assets.pathOf)].reduce(
      (sum, name) => sum + (assets.files.get(name)?.brotli.length ?? 0),
      0,
    );
    const html = renderPage({
      ...content,
      t,
      basePath,
      files,
      filesBytes,
      // A browser would read what follows a second slash, or a backslash, as a host.
      path: context.req.path.replace(/^[/\\]+/, "/"),
      ...(script && {
        data: {
          "texts-of-page": pickTexts(t, script.texts),
          "state-of-page": JSON.stringify(script.state),
        },
      }),
    });
    return context.html(html, status, { "cache-control": "no-cache", vary: "accept-language" });
  }

  const respondWithMessage = (
    context: Context,
    kind: "notFound" | "trouble",
    status: ContentfulStatusCode,
  ): Response => {
    const t = textFor(context);
    const title = t(`tally.page.${kind}Title`);
    const sentence = t(`tally.page.${kind}`);
    const body = <MessagePage t={t} basePath={basePath} title={title} sentence={sentence} />;
    return respond(context, t, { title, body, status });
  };

  return { basePath, textFor, respond, respondWithMessage };
}

export type PageResponses = ReturnType<typeof createPageResponses>;
