import { type Event, eventLink, inLanguage, joinLink, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { drawQr } from "@digital-cleanup/ui/qr-code.tsx";
import { Hono } from "hono";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import type { NewEventState } from "../new-event/client.tsx";
import { ClosedCreation, NewEventShell } from "../new-event/new-event-shell.tsx";
import type { OrganiserPageState } from "./organiser-context.ts";
import type { PublishedDays } from "./day/add-later-published.ts";
import { OrganiserShell } from "./organiser-shell.tsx";
import { organiserPaths } from "./organiser-paths.ts";
import { Poster } from "../poster/poster.tsx";
import type { PageContent, PageResponses, PageOptions } from "../layout/page-responses.tsx";
import type { EventState } from "../../states/event-states.ts";
import { pageFormat } from "../layout/page-format.ts";

const matchTexts = (...patterns: string[]): RegExp => new RegExp(`^(${patterns.join("|")})$`);

/** Each page gets only the texts it uses. The unused texts would add a fifth to its size. */
const newEventTexts = matchTexts(
  "tally.organise.(new\\.(?!closed|noScript)|(review|form|level|kind|challenge|challengeMeaning)\\.).*",
  "tally.organise.quantity.(?!people|apps$|unsub).*",
  "tally.organise.(quantity.(apps|unsubscribes)|created.code)",
  "tally.organise.error.(text|code.*|operatorKey|startsOn|endsOn|timeZone|challenges|territory|k|number|toCorrect.*)",
  "tally.organise.error.(ofField|url|oneLanguage|hidden.*|invalid|unre.*|key|tooMany.*|creationClosed|tooLarge|trouble)",
  "tally.tickets.(who|open.*|guarded.*|needsHttps)",
);
/** The texts that all of the organiser's pages use. */
const spaceTexts = [
  "tally.organise.state\\..*",
  "tally.organise.space.(title|publicPage|opening|noKey|keyRefused|unreachable|prepare|day|after|guide)",
  "tally.organise.error.unreadable",
];
/** Those of the pages with forms. */
const formTexts = [
  "common.back",
  "tally.organise.form.sending",
  "tally.organise.error.(toCorrect.*|ofField|text|hidden.*|invalid|codeTaken|unreachable|key|erased|tooManyRequests|trouble)",
];
const prepareTexts = matchTexts(
  ...spaceTexts,
  "common.cop(y|ied)",
  "tally.organise.(prepare|todo|challenge)\\..*",
  "tally.organise.created.(?!code).*",
  "tally.organise.(space.(access|edit)|form.expected|new.challenges|review.(totals|live|atClose))",
  "tally.tickets.(usedOf|make)",
);
const dayTexts = (mode: Event["mode"]): RegExp =>
  matchTexts(
    ...spaceTexts,
    `contribution.promise.${mode === "open" ? "openOther" : "guarded"}`,
    "tally.organise.space.(lost|erased|sameTotals|noAccess|expected|waiting|poster|access|edit)",
    "tally.organise.(day\\..*|wave|quantity.participations|prepare.screenButton)",
    "tally.organise.aboveLimit.(none|meaning|raise)",
    "tally.event.(inTotals|aboveLimit.*|days.*)",
    "tally.tickets.usedOf",
    "tally.quiz.meaning",
  );
const afterTexts = matchTexts(
  ...spaceTexts,
  ...formTexts,
  "common.copied",
  "tally.organise.(after|todo|closing|declared)\\..*",
  "tally.organise.space.(erased|export.*)",
  "tally.organise.quantity.(people.*|files|emails|apps|bytes)",
  "tally.organise.(error.(number|endsOn|not.*|already.*|figuresPublished)|new.endsOn)",
);
const accessTexts = matchTexts(
  ...spaceTexts,
  ...formTexts,
  "common.cop(y|ied)",
  "tally.organise.(helpers|key)\\..*",
  "tally.organise.created.(keepLink|organiserLink|download|fileName)",
  "tally.organise.error.(count|tooMany)",
  "tally.tickets.(title|meaning|made|used|needsHttps|count.*|make|erased|once.*|print.*)",
  "tally.tickets.(download|kept|sheet|how|rule|qr|file.*)",
);
const editTexts = matchTexts(
  ...spaceTexts,
  ...formTexts,
  "tally.organise.(form|quantity|details|batches|aboveLimit)\\..*",
  "tally.organise.new.ceilings.*",
  "tally.organise.error.(number|url|reason|rise|tooLarge)",
);

type BuildPage = (
  t: Text,
  found: EventState,
  keyFingerprint?: string,
) => PageContent | Promise<PageContent>;
type OrganiserPageOptions = {
  style?: string;
  /** Reads the bars of days; the page is then rendered again after each batch. */
  readDays?: (found: EventState) => Promise<PublishedDays | undefined>;
  /** Whether it shows the public link as a QR code. */
  hasPublicQr?: true;
};

const pageOfState = { notStarted: "prepare", open: "day", closed: "after" } as const;
const wideLayout = { mainClass: "public flow flow--wide" };

/** The pages that create and organise an event, and its poster. Keys stay in the fragment, which is not sent. */
export function createOrganiserPages(
  { states, days, creation, assets, baseUrl, extensionUrl, guideUrl }: PageOptions,
  { basePath, textFor, respond, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();
  const qrUrl = `${basePath}/${assets.pathOf("qr-element/client.tsx")}`;

  /** Adds a page of an event. */
  const addEventPage = (
    pathOf: (code: string) => string,
    build: BuildPage,
    versionOf = ({ eventJson }: EventState) => eventJson.tag,
  ) =>
    pages.get(pathOf(":code"), async (context) => {
      const code = context.req.param("code") ?? "";
      const found = await states.read(code);
      if (!found) return respondToUnknownCode(context, code, pathOf);
      const t = textFor(context);
      const page = { path: pathOf(code), version: versionOf(found) };
      return respond(context, t, page, async () =>
        build(t, found, await eventKeyFingerprint(found.event)),
      );
    });

  /** The organiser's link opens the page of now. Browsers carry the fragment, and so the key, over a redirect. */
  pages.get(paths.organiserPage(":code"), async (context) => {
    const code = context.req.param("code") ?? "";
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.organiserPage);
    const { search } = new URL(context.req.url);
    const page = pageOfState[found.published.state];
    return context.redirect(basePath + organiserPaths[page](code) + search, 303);
  });

  pages.get(paths.newEventPage, (context) => {
    const t = textFor(context);
    return respond(context, t, { path: paths.newEventPage }, () => {
      const title = t("tally.organise.new.title");
      if (creation.policy === "closed") {
        return { title, body: <ClosedCreation t={t} basePath={basePath} />, place: "organise" };
      }
      const needsKey = creation.policy === "key";
      const state: NewEventState = { basePath, needsKey };
      return {
        title,
        body: <NewEventShell t={t} />,
        place: "organise",
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
    { style = "organiser/organiser.css", readDays, hasPublicQr }: OrganiserPageOptions = {},
  ) => {
    const build: BuildPage = async (t, found, keyFingerprint) => {
      const { code, name: names, mode } = found.event;
      const name = inLanguage(names, t.language);
      const state: OrganiserPageState = {
        code,
        name,
        keyFingerprint,
        baseUrl,
        basePath,
        qrUrl,
        ...(hasPublicQr && {
          publicQr: drawQr(joinLink(eventLink({ baseUrl, code, keyFingerprint }))),
        }),
        extensionUrl: extensionUrl(t.language),
        guideUrl: guideUrl(t.language),
        publishedDays: await readDays?.(found),
      };
      return {
        title: `${name} · ${t("tally.organise.space.title")}`,
        body: <OrganiserShell t={t} name={name} />,
        style,
        layout: wideLayout,
        script: { folder, texts: texts instanceof RegExp ? texts : texts(mode), state },
      };
    };
    addEventPage(pathOf, build, readDays && (({ version }) => version));
  };
  addOrganiserPage(organiserPaths.prepare, "organiser/prepare", prepareTexts, {
    hasPublicQr: true,
  });
  addOrganiserPage(organiserPaths.day, "organiser/day", dayTexts, {
    readDays: async ({ event: { code }, published: { publication, batch, participations } }) =>
      publication === "live"
        ? { counts: await days.read(code, batch), published: participations.published }
        : undefined,
  });
  addOrganiserPage(organiserPaths.after, "organiser/after", afterTexts);
  addOrganiserPage(organiserPaths.access, "organiser/access", accessTexts, {
    style: "organiser/access/access.css",
  });
  addOrganiserPage(organiserPaths.edit, "organiser/edit", editTexts);

  addEventPage(paths.posterPage, (t, { event }, keyFingerprint) => ({
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
    script: { folder: "print-button", texts: /^$/, state: {} },
  }));

  return pages;
}
