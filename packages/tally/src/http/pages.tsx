import { type Language, type MessageKey, pickLanguage, type Text } from "@digital-cleanup/text";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ComponentChildren, ComponentProps } from "preact";
import type { Document } from "../pages/document.tsx";
import { MessagePage } from "../pages/message-page.tsx";
import { renderPage } from "../pages/render-page.tsx";
import type { Store } from "../storage/store.ts";
import type { Assets } from "../assets/assets.ts";
import type { CreationPolicy } from "../creation/creation-policy.ts";

export type PageOptions = {
  store: Store;
  assets: Assets;
  texts: Record<Language, Text>;
  /** The address people see, without a slash in the end. */
  baseUrl: string;
  creation: CreationPolicy;
};

type Answer = {
  title: string;
  body: ComponentChildren;
  /** Which of `pages/styles`; the public pages' where it is left out. */
  style?: string;
  /** The folder of the page's script, with the texts and the state it needs. */
  script?: { folder: string; texts: RegExp; state: unknown };
  /** Files that the script brings in later; the weight in the foot counts them. */
  laterFiles?: readonly string[];
  status?: ContentfulStatusCode;
} & Pick<ComponentProps<typeof Document>, "head" | "layout" | "query">;

const pickTexts = (t: Text, wanted: RegExp): string => {
  const keys = (Object.keys(t.messages) as MessageKey[]).filter((key) => wanted.test(key));
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, t.messages[key]])));
};

/** How pages are answered: language, files, foot. */
export function createPageAnswers({ assets, texts, baseUrl }: PageOptions) {
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, "");

  /** The language of `?lang=`, else of the browser. */
  const textFor = (context: Context): Text => {
    const chosen = context.req.query("lang");
    const accepted = context.req.header("accept-language") ?? "";
    const preferred = accepted.split(",").map((range) => range.trim());
    return texts[pickLanguage(chosen === "fr" || chosen === "en" ? chosen : "auto", preferred)];
  };

  function answer(
    context: Context,
    t: Text,
    { script, style = "public", laterFiles = [], status = 200, ...content }: Answer,
  ): Response {
    const files = {
      style: assets.pathOf(`styles/${style}.css`),
      icon: assets.pathOf("mark.svg"),
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
      // A second slash, or a backslash, would make a browser take the rest for another host.
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

  return { basePath, textFor, answer, message };
}

export type PageAnswers = ReturnType<typeof createPageAnswers>;
