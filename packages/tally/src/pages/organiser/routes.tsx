import { deviceTypes, type Event, inLanguage, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { Hono } from "hono";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import type { NewEventState } from "../new-event/client.tsx";
import { ClosedCreation, NewEventShell } from "../new-event/new-event-shell.tsx";
import type { OrganiserPageState } from "./organiser-context.ts";
import { OrganiserShell } from "./organiser-shell.tsx";
import { organiserPaths } from "./organiser-paths.ts";
import { Poster } from "../poster/poster.tsx";
import type { PageContent, PageResponses, PageOptions } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";

const matchTexts = (...patterns: string[]): RegExp => new RegExp(`^(${patterns.join("|")})$`);

/** Each page gets only the texts it uses. The unused texts would add a fifth to its size. */
const newEventTexts = matchTexts(
  "common.cop(y|ied)",
  "tally.organise.(new\\.(?!closed|noScript)|(form|quantity|level|kind|challenge|challengeMeaning|created)\\.).*",
  "tally.organise.error.(text|code.*|operatorKey|startsOn|endsOn|timeZone|challenges|territory|k|number)",
  "tally.organise.error.(url|oneLanguage|hidden.*|invalid|unre.*|key|tooMany.*|creationClosed|tooLarge|trouble)",
  "tally.organise.(space.(poster|screen)|helpers.title)",
  "tally.tickets.(who|open.*|guarded.*|next|title|needsHttps)",
);
/** The texts that all of the organiser's pages use. */
const spaceTexts = [
  "common.back",
  "tally.organise.state\\..*",
  "tally.organise.form.sending",
  "tally.organise.space.(title|publicPage|opening|noKey|keyRefused|unreachable|follow|access|edit)",
  "tally.organise.error.(text|hidden.*|invalid|codeTaken|unre.*|key|erased|tooManyRequests|trouble)",
];
const followTexts = (mode: Event["mode"]): RegExp =>
  matchTexts(
    ...spaceTexts,
    `contribution.promise.${mode === "open" ? "openOther" : "guarded"}`,
    "tally.organise.(space\\.(?!noScript)|closing\\.).*",
    "tally.organise.(wave|quantity.participations|aboveLimit.(title|none|meaning|raise))",
    "tally.organise.(error.(endsOn|not.*|already.*)|new.endsOn)",
    "tally.tickets.(usedOf|see)",
    "tally.event.(startsSoon|startsOn|closed|waiting.+|atClose.*|nothing.*|leftOut|unpublished|inTotals)",
    "tally.event.(participationsReceived|aboveLimit.*|withdrawals|data|deleted|files|emails|apps)",
    "tally.event.(unsubscribes|measured|declared|detailFrom|notBrokenDown|notDetailed|notPublished)",
    "tally.event.(announced(Note)?|devices|working|broken|weight|devicesByType|collected(Note)?)",
    `tally.event.(${deviceTypes.join("|")}|countedAtDesk|weighed|pieces)`,
  );
const accessTexts = matchTexts(
  ...spaceTexts,
  "common.cop(y|ied)",
  "tally.organise.(helpers|key)\\..*",
  "tally.organise.created.(keepLink|organiserLink|download|fileName)",
  "tally.organise.error.(count|tooMany)",
  "tally.tickets.(title|meaning|made|used|needsHttps|count.*|make|erased|once.*|print.*)",
  "tally.tickets.(download|kept|sheet|how|rule|qr|file.*)",
);
const editTexts = matchTexts(
  ...spaceTexts,
  "tally.organise.(form|quantity|details|declared|batches|aboveLimit)\\..*",
  "tally.organise.new.ceilings.*",
  "tally.organise.error.(number|url|reason|rise|tooLarge|figuresPublished)",
);

const wideLayout = { mainClass: "public flow flow--wide" };

/** The pages that create and organise an event, and its poster. Keys stay in the fragment, which is not sent. */
export function createOrganiserPages(
  { states, creation, assets, baseUrl }: PageOptions,
  { basePath, textFor, respond, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();
  const qrUrl = `${basePath}/${assets.pathOf("qr-element/client.tsx")}`;

  /** Adds a page of an event. */
  const addEventPage = (
    pathOf: (code: string) => string,
    build: (t: Text, event: Event, keyFingerprint?: string) => PageContent,
  ) =>
    pages.get(pathOf(":code"), async (context) => {
      const code = context.req.param("code") ?? "";
      const found = await states.read(code);
      if (!found) return respondToUnknownCode(context, code, pathOf);
      const { event, eventJson } = found;
      const t = textFor(context);
      const page = { path: pathOf(code), version: eventJson.tag };
      return respond(context, t, page, async () =>
        build(t, event, await eventKeyFingerprint(event)),
      );
    });

  pages.get(paths.newEventPage, (context) => {
    const t = textFor(context);
    return respond(context, t, { path: paths.newEventPage }, () => {
      const title = t("tally.organise.new.title");
      if (creation.policy === "closed") {
        return { title, body: <ClosedCreation t={t} basePath={basePath} /> };
      }
      const needsKey = creation.policy === "key";
      const state: NewEventState = { baseUrl, basePath, qrUrl, needsKey };
      return {
        title,
        body: <NewEventShell t={t} />,
        style: "new-event/new-event.css",
        layout: wideLayout,
        script: { folder: "new-event", texts: newEventTexts, state },
      };
    });
  });

  /** Adds a page that is rendered in the browser, where the organiser's key is available. */
  const addOrganiserPage = (
    pathOf: (code: string) => string,
    folder: string,
    texts: RegExp | ((mode: Event["mode"]) => RegExp),
    style = "organiser/organiser.css",
  ) =>
    addEventPage(pathOf, (t, { code, name: names, mode }, keyFingerprint) => {
      const name = inLanguage(names, t.language);
      const state: OrganiserPageState = { code, name, keyFingerprint, baseUrl, basePath, qrUrl };
      return {
        title: `${name} · ${t("tally.organise.space.title")}`,
        body: <OrganiserShell t={t} name={name} />,
        style,
        layout: wideLayout,
        script: { folder, texts: texts instanceof RegExp ? texts : texts(mode), state },
      };
    });
  addOrganiserPage(organiserPaths.follow, "organiser/follow", followTexts);
  addOrganiserPage(
    organiserPaths.access,
    "organiser/access",
    accessTexts,
    "organiser/access/access.css",
  );
  addOrganiserPage(organiserPaths.edit, "organiser/edit", editTexts);

  addEventPage(paths.posterPage, (t, event, keyFingerprint) => ({
    title: `${inLanguage(event.name, t.language)} · ${t("tally.organise.poster.title")}`,
    body: (
      <Poster
        t={t}
        format={pageFormat(t.language)}
        event={event}
        keyFingerprint={keyFingerprint}
        baseUrl={baseUrl}
        basePath={basePath}
      />
    ),
    style: "poster/poster.css",
    layout: { mainClass: "poster-page", isBare: true },
    script: { folder: "poster", texts: /^$/, state: {} },
  }));

  return pages;
}
