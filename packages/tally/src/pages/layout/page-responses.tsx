import { findLanguage, type Language, pickLanguage, type Text } from "@digital-cleanup/text";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ComponentChildren, ComponentProps } from "preact";
import type { Assets } from "../../assets/assets.ts";
import type { CreationPolicy } from "../../creation/creation-policy.ts";
import type { ChildStatus } from "../../federation/pull-children.ts";
import type { LegalNotice } from "../../legal/legal-notice.ts";
import { prepareText, sendPrepared } from "../../responses/prepared-text.ts";
import { createTextCache } from "../../responses/text-cache.ts";
import type { EventIndex } from "../../rollup/event-index.ts";
import type { DayCounts } from "../../states/day-counts.ts";
import type { EventStates } from "../../states/event-states.ts";
import type { Store } from "../../storage/store.ts";
import { type Document, SiteMenu, type SitePlace } from "./document.tsx";
import { createPageWeights } from "./page-weights.ts";
import { renderPage } from "./render-page.tsx";

export type PageOptions = {
  store: Store;
  states: EventStates;
  index: EventIndex;
  assets: Assets;
  texts: Record<Language, Text>;
  /** The public address of this tally, without a trailing slash. */
  baseUrl: string;
  creation: CreationPolicy;
  days: DayCounts;
  /** Where the extension is offered: the operator's address, or a page of this server. */
  extensionUrl: (language: Language) => string;
  /** Where the organiser's guide is: the operator's address, or a page of this server. */
  guideUrl: (language: Language) => string;
  legal: LegalNotice;
  /** What the operator's other servers last sent. */
  listChildren: () => readonly ChildStatus[];
};

export type PageContent = {
  title: string;
  body: ComponentChildren;
  /** The page's style sheet, a path in `pages`; by default that of the public pages. */
  style?: string;
  /** The folder in `pages` of the page's `client.tsx`, those of the scripts that it loads later, and the state it needs. */
  script?: { folder: string; later?: readonly string[]; state: unknown };
  /** The place of the menu; absent for a page of an event, which has no menu. */
  place?: SitePlace;
} & Pick<ComponentProps<typeof Document>, "head" | "layout">;

/** What identifies a page in memory, beside its language. */
export type PageId = {
  /** Its path below the base path; absent for a page that many paths show. */
  path?: string;
  /** The query that its links to other languages keep, for example `&year=2027`. */
  query?: string;
  /** Tells pages of one path apart. */
  name?: string;
  /** The version of what the page shows; absent if only a new program changes it. */
  version?: string;
  status?: ContentfulStatusCode;
  headers?: Record<string, string>;
};

const html = "text/html; charset=UTF-8";

/** Builds the responses of pages: their language, files and footer. */
export function createPageResponses({ assets, texts, baseUrl, creation, legal }: PageOptions) {
  const basePath = new URL(baseUrl).pathname.replace(/\/$/, "");

  /** The texts in the language of `?lang=`, or else of the browser. */
  const textFor = (context: Context): Text => {
    const chosen = findLanguage(context.req.query("lang")) ?? "auto";
    const accepted = context.req.header("accept-language") ?? "";
    const preferred = accepted.split(",").map((range) => range.trim());
    return texts[pickLanguage(chosen, preferred)];
  };

  /** By language and scripts: a busy event's page is rendered several times a second. */
  const pickedTexts = new Map<string, string>();

  function pickTexts({ language, messages }: Text, folders: readonly string[]): string {
    const id = [language, ...folders].join(" ");
    const known = pickedTexts.get(id);
    if (known !== undefined) return known;
    const keys = folders.flatMap((folder) => assets.textsOf(`${folder}/client.tsx`));
    const picked = JSON.stringify(Object.fromEntries(keys.map((key) => [key, messages[key]])));
    pickedTexts.set(id, picked);
    return picked;
  }

  const cached = createTextCache();
  const weigh = createPageWeights();

  function render(
    t: Text,
    id: string,
    { path, query }: PageId,
    { script, style = "layout/public.css", place, ...content }: PageContent,
  ): string {
    const files = {
      style: assets.pathOf(style),
      icon: assets.pathOf("layout/icon.svg"),
      ...(script && { script: assets.pathOf(`${script.folder}/client.tsx`) }),
    };
    const filesBytes = Object.values(files).reduce(
      (sum, name) => sum + (assets.files.get(name)?.brotli.length ?? 0),
      0,
    );
    return renderPage({
      ...content,
      t,
      basePath,
      files,
      filesBytes,
      weigh: (document) => weigh(id, document),
      legal,
      ...(place && {
        menu: (
          <SiteMenu
            t={t}
            basePath={basePath}
            current={place}
            mayCreate={creation.policy !== "closed"}
          />
        ),
      }),
      ...(path !== undefined && { path }),
      ...(query !== undefined && { query }),
      ...(script && {
        data: {
          "texts-of-page": pickTexts(t, [script.folder, ...(script.later ?? [])]),
          "state-of-page": JSON.stringify(script.state),
        },
      }),
    });
  }

  /** Responds with a page from memory. `build` is called if this version was not rendered in this language yet. */
  async function respond(
    context: Context,
    t: Text,
    page: PageId,
    build: () => PageContent | Promise<PageContent>,
  ): Promise<Response> {
    const { path = "", query = "", name = "", version = "", status, headers } = page;
    const id = `${t.language} ${name} ${path} ${query}`;
    const prepared = await cached(id, version, async () =>
      prepareText(render(t, id, page, await build()), html),
    );
    return sendPrepared(context, prepared, { vary: "accept-language", ...headers }, status);
  }

  const respondWithMessage = (
    context: Context,
    kind: "notFound" | "trouble" | "loading",
    status: ContentfulStatusCode,
    headers: Record<string, string> = {},
  ): Promise<Response> => {
    const t = textFor(context);
    return respond(context, t, { name: kind, status, headers }, () => {
      const title = t(`tally.page.${kind}Title`);
      const sentence = t(`tally.page.${kind}`);
      const body = <MessagePage t={t} basePath={basePath} title={title} sentence={sentence} />;
      return { title, body };
    });
  };

  return { basePath, textFor, respond, respondWithMessage };
}

type Props = { t: Text; basePath: string; title: string; sentence: string };

const MessagePage = ({ t, basePath, title, sentence }: Props) => (
  <>
    <h1>{title}</h1>
    <p class="lead">{sentence}</p>
    <p>
      <a href={`${basePath}/?lang=${t.language}`}>{t("tally.page.toHome")}</a>
    </p>
  </>
);
