import { eventLink, inLanguage, joinLink, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { drawQr } from "@digital-cleanup/ui/qr-code.tsx";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import type { NewEventState } from "../new-event/client.tsx";
import { ClosedCreation, NewEventShell } from "../new-event/new-event-shell.tsx";
import type { OrganiserPageState } from "./organiser-context.ts";
import type { PublishedDays } from "./day/add-later-published.ts";
import { organiserPaths } from "./organiser-links.ts";
import { Poster, posterPlace } from "../poster/poster.tsx";
import type { Site } from "../layout/site.ts";
import type { EventState } from "../../states/event-states.ts";
import { pageFormat } from "../layout/page-format.ts";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";

type OrganiserPageOptions = {
  style?: string;
  /** Reads the bars of days; the page is then rendered again after each batch. */
  readDays?: (found: EventState) => Promise<PublishedDays | undefined>;
  /** Whether it shows the public link as a QR code. */
  hasPublicQr?: true;
};

const pageOfState = { notStarted: "prepare", open: "day", closed: "after" } as const;
const eventVersion = ({ eventJson }: EventState): string => eventJson.tag;
const wideLayout = { mainClass: "public flow flow--wide" };

/** The pages that create and organise an event, and its poster. Keys stay in the fragment, which is not sent. */
export function addOrganiserPages({
  days,
  creation,
  assets,
  baseUrl,
  extensionUrl,
  guideUrl,
  basePath,
  addPage,
  addEventRoute,
  addEventPage,
}: Site): void {
  const qrUrl = `${basePath}/${assets.pathOf("qr-element/client.tsx")}`;

  /** The organiser's link opens the page of now. Browsers carry the fragment, and so the key, over a redirect. */
  addEventRoute(paths.organiserPage, (context, { event, published }) => {
    const { search } = new URL(context.req.url);
    const path = organiserPaths[pageOfState[published.state]](event.code);
    return context.redirect(basePath + path + search, 303);
  });

  addPage(paths.newEventPage, (t) => {
    const title = t("tally.organise.new.title");
    if (creation.policy === "closed") {
      return { title, body: <ClosedCreation t={t} basePath={basePath} />, place: "organise" };
    }
    const state: NewEventState = { basePath, needsKey: creation.policy === "key" };
    return {
      title,
      body: <NewEventShell t={t} />,
      place: "organise",
      style: "new-event/new-event.css",
      layout: wideLayout,
      script: { folder: "new-event", state },
    };
  });

  /** Adds a page that is rendered in the browser, where the organiser's key is available. */
  const addOrganiserPage = (
    pathOf: (code: string) => string,
    folder: string,
    { style = "organiser/organiser.css", readDays, hasPublicQr }: OrganiserPageOptions = {},
  ) => {
    const build = async (t: Text, found: EventState) => {
      const { code, name: names } = found.event;
      const keyFingerprint = await eventKeyFingerprint(found.event);
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
        script: { folder, state },
      };
    };
    addEventPage(pathOf, build, readDays ? {} : { versionOf: eventVersion });
  };
  addOrganiserPage(organiserPaths.prepare, "organiser/prepare", {
    hasPublicQr: true,
  });
  addOrganiserPage(organiserPaths.day, "organiser/day", {
    style: "organiser/day/day.css",
    readDays: async ({ event: { code }, published: { publication, batch, participations } }) =>
      publication === "live"
        ? { counts: await days.read(code, batch), published: participations.published }
        : undefined,
  });
  addOrganiserPage(organiserPaths.after, "organiser/after");
  addOrganiserPage(organiserPaths.access, "organiser/access", {
    style: "organiser/access/access.css",
  });
  addOrganiserPage(organiserPaths.edit, "organiser/edit");

  addEventPage(
    paths.posterPage,
    async (t, { event }) => ({
      title: `${inLanguage(event.name, t.language)} · ${t("tally.organise.poster.title")}`,
      body: (
        <Poster
          t={t}
          format={pageFormat(t.language)}
          event={event}
          place={await posterPlace(event)}
          keyFingerprint={await eventKeyFingerprint(event)}
          baseUrl={baseUrl}
          basePath={basePath}
        />
      ),
      style: "poster/poster.css",
      layout: { mainClass: "poster-page", isBare: true },
      script: { folder: "poster", state: {} },
    }),
    { versionOf: eventVersion },
  );
}

/** The content that the server renders. The server does not have the key, so all of it is public. */
const OrganiserShell = ({ t, name }: { t: Text; name: string }) => (
  <>
    <div>
      <p class="small soft">{t("tally.organise.space.title")}</p>
      <h1>
        <OthersText text={name} />
      </h1>
    </div>
    <noscript>
      <p class="note note--caution">{t("tally.organise.space.noScript")}</p>
    </noscript>
  </>
);
