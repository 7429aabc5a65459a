import { deviceTypes, type Event, inLanguage, paths } from "@digital-cleanup/challenge";
import { createFormat } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import type { NewEventState } from "../new-event/client.tsx";
import { ClosedCreation, NewEventShell } from "../new-event/new-event-shell.tsx";
import type { OrganiserPageState } from "./organiser-context.ts";
import { OrganiserShell } from "./organiser-shell.tsx";
import { organiserPaths } from "./organiser-paths.ts";
import { Poster } from "../poster/poster.tsx";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";

const textsLike = (...patterns: string[]): RegExp => new RegExp(`^(${patterns.join("|")})$`);

/** The sentences of each script. What a page never says would be a fifth of its weight. */
const newEventTexts = textsLike(
  "common.cop(y|ied)",
  "tally.organise.(new|form|quantity|level|kind|challenge|challengeMeaning|created|error)\\..*",
  "tally.organise.(space.(poster|screen)|helpers.title)",
  "tally.tickets.(who|open.*|guarded.*|next|title|needsHttps)",
);
/** Those of every page that opens with the organiser's key. */
const spaceTexts = [
  "common.(back|cop(y|ied))",
  "tally.organise.state\\..*",
  "tally.organise.form.(sending|between)",
  "tally.organise.space.(title|publicPage|opening|noKey|keyRefused|unreachable|follow|access|edit)",
  "tally.organise.error.(text|invalid|unreach.*|unread.*|key|erased|codeTaken|tooMany.*|trouble)",
];
const followTexts = textsLike(
  ...spaceTexts,
  "tally.organise.(quantity|space|held|closing)\\..*",
  "tally.organise.(error.(endsOn|rise|reason|not.*|already.*)|new.endsOn)",
  "tally.tickets.(usedOf|see)",
  "tally.event.(startsSoon|startsOn|closed|waiting.*|atClose.*|nothing.*|notShown|changedSince)",
  "tally.event.(held.*|withdrawals|data|deleted|files|emails|apps|unsubscribes|measured|declared)",
  "tally.event.(announced(Note)?|working|broken|weight|devicesByType|collected(Note)?)",
  `tally.event.(${deviceTypes.join("|")}|countedAtDesk|weighed|pieces)`,
);
const accessTexts = textsLike(
  ...spaceTexts,
  "tally.organise.(helpers|key)\\..*",
  "tally.organise.created.(keepLink|organiserLink|download|fileName)",
  "tally.organise.error.count",
  "tally.tickets.(title|meaning|made|used|needsHttps|count.*|make|erased|once.*|print.*)",
  "tally.tickets.(download|kept|sheet|how|rule|qr|file.*)",
);
const editTexts = textsLike(
  ...spaceTexts,
  "tally.organise.(form|quantity|details|declared)\\..*",
  "tally.organise.error.(number|url|tooLarge|figuresPublished)",
);

const wide = { mainClass: "public flow flow--wide" };

/** Creating an event, organising it, and its poster. No key ever reaches these routes: it stays behind `#`. */
export function createOrganiserPages(
  { store, creation, assets, baseUrl }: PageOptions,
  { basePath, textFor, respond, respondWithMessage }: PageResponses,
): Hono {
  const pages = new Hono();
  const qrUrl = `${basePath}/${assets.pathOf("qr-element/client.tsx")}`;

  /** A page of one event, found by its code in any case. */
  const addEventPage = (
    pathOf: (code: string) => string,
    show: (context: Context, event: Event, keyFingerprint?: string) => Response,
  ) =>
    pages.get(pathOf(":code"), async (context) => {
      const code = context.req.param("code") ?? "";
      const event = await store.readEvent(code);
      if (event) return show(context, event, await eventKeyFingerprint(event));
      const upperCase = code.toUpperCase();
      return upperCase !== code && (await store.readEvent(upperCase))
        ? context.redirect(basePath + pathOf(upperCase), 301)
        : respondWithMessage(context, "notFound", 404);
    });

  pages.get(paths.newEventPage, (context) => {
    const t = textFor(context);
    const title = t("tally.organise.new.title");
    if (creation.policy === "closed") {
      return respond(context, t, { title, body: <ClosedCreation t={t} basePath={basePath} /> });
    }
    const state: NewEventState = { baseUrl, basePath, qrUrl, needsKey: creation.policy === "key" };
    return respond(context, t, {
      title,
      body: <NewEventShell t={t} />,
      style: "new-event/new-event.css",
      layout: wide,
      script: {
        folder: "new-event",
        texts: newEventTexts,
        state,
      },
    });
  });

  /** A page that needs the key: its script has it, the server only says which event it is of. */
  const addOrganiserPage = (
    pathOf: (code: string) => string,
    folder: string,
    texts: RegExp,
    style = "organiser/organiser.css",
  ) =>
    addEventPage(pathOf, (context, { code, name: names }, keyFingerprint) => {
      const t = textFor(context);
      const name = inLanguage(names, t.language);
      const state: OrganiserPageState = { code, name, keyFingerprint, baseUrl, basePath, qrUrl };
      return respond(context, t, {
        title: `${name} · ${t("tally.organise.space.title")}`,
        body: <OrganiserShell t={t} name={name} />,
        style,
        layout: wide,
        script: { folder, texts, state },
      });
    });
  addOrganiserPage(organiserPaths.follow, "organiser/follow", followTexts);
  addOrganiserPage(
    organiserPaths.access,
    "organiser/access",
    accessTexts,
    "organiser/access/access.css",
  );
  addOrganiserPage(organiserPaths.edit, "organiser/edit", editTexts);

  addEventPage(paths.posterPage, (context, event, keyFingerprint) => {
    const t = textFor(context);
    return respond(context, t, {
      title: `${inLanguage(event.name, t.language)} · ${t("tally.organise.poster.title")}`,
      body: (
        <Poster
          t={t}
          format={createFormat(t.language)}
          event={event}
          keyFingerprint={keyFingerprint}
          baseUrl={baseUrl}
          basePath={basePath}
        />
      ),
      style: "poster/poster.css",
      layout: { mainClass: "poster-page", isBare: true },
      script: { folder: "poster", texts: /^$/, state: {} },
    });
  });

  return pages;
}
