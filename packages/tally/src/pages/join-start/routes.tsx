import { inLanguage, paths, quizPaths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import type { EventState } from "../../states/event-states.ts";
import { ClosedNote } from "../join/closed-note.tsx";
import { joinManifest, manifestColours } from "../join/manifest.ts";
import { StartCard } from "../join/space/start-card.tsx";
import { PlaceAmongCards, StepHeading } from "../join/step-heading.tsx";
import { pageFormat } from "../layout/page-format.ts";
import type { PageContent } from "../layout/page-responses.tsx";
import { sitePaths } from "../layout/site-paths.ts";
import type { Site } from "../layout/site.ts";
import { type JoinPageState, participationKey } from "./page-state.ts";

/** The join page for browsers without the extension, with its manifest and service worker. */
export function addJoinPages({
  pages,
  assets,
  basePath,
  textFor,
  addEventRoute,
  addEventPage,
}: Site): void {
  const toFile = (source: string) => `${basePath}/${assets.pathOf(source)}`;

  function joinPage(t: Text, { event, published }: EventState): PageContent {
    const words = { t, format: pageFormat(t.language), event };
    const eventPage = basePath + paths.eventPage(event.code);
    const eventUrl = `${eventPage}?lang=${t.language}`;
    const reportUrl = `${basePath}${paths.reportPage(event.code)}?lang=${t.language}`;
    const privacyUrl = `${basePath}${sitePaths.personalData}?lang=${t.language}#published`;
    const isClosed = published.state === "closed";
    const state: JoinPageState = {
      event,
      published,
      basePath,
      privacyUrl,
      publishedUrl: basePath + paths.published(event.code),
      stepsUrl: toFile("join/client.tsx"),
      placeUrl: toFile("join-place/client.tsx"),
      participationKey: participationKey(basePath, event.code),
    };
    return {
      title: t("tally.join.appName", { event: inLanguage(event.name, t.language) }),
      style: "join/join.css",
      script: {
        folder: "join-start",
        later: ["join", "join-place"],
        state,
      },
      layout: { mainClass: "public join flow flow--wide" },
      head: (
        <>
          <link rel="manifest" href={`${eventPage}/manifest.webmanifest?lang=${t.language}`} />
          <link rel="apple-touch-icon" href={toFile("join/icon-192.png")} />
          <meta name="theme-color" content={manifestColours.theme} />
        </>
      ),
      body: (
        <>
          <p
            class="note"
            role="status"
            id="join-question"
            hidden={published.quiz?.shown?.isOpen !== true}
          >
            {t("tally.quiz.asked")}{" "}
            <a class="btn" href={`${basePath}${quizPaths.page(event.code)}?lang=${t.language}`}>
              {t("tally.quiz.answer")}
            </a>
          </p>
          <div id="join" class="flow flow--wide">
            {isClosed ? (
              <>
                <StepHeading t={t} title={t("contribution.yourPart")} />
                <ClosedNote t={t} eventUrl={eventUrl} reportUrl={reportUrl} hasDraft={false} />
              </>
            ) : (
              <>
                <StepHeading t={t} title={t("tally.join.space.title")}>
                  <PlaceAmongCards t={t} card="start" event={event} progress={noProgress} />
                </StepHeading>
                <StartCard
                  {...words}
                  state={published.state}
                  eventUrl={eventUrl}
                  privacyUrl={privacyUrl}
                  value=""
                  error={undefined}
                  system={undefined}
                />
              </>
            )}
          </div>
          <HomeScreen t={t} />
        </>
      ),
    };
  }

  addEventPage(paths.joinPage, joinPage);

  const manifestPath = (code: string) => `${paths.eventPage(code)}/manifest.webmanifest`;
  addEventRoute(manifestPath, (context, { event }) => {
    const manifest = joinManifest({ t: textFor(context), event, basePath, toFile });
    return context.body(JSON.stringify(manifest), 200, {
      "content-type": "application/manifest+json",
      "cache-control": "no-cache",
      vary: "accept-language",
    });
  });

  // The paths are fixed so that a browser finds updates, and their folders are the scopes that include the page and every desk.
  for (const path of [`${paths.eventPage(":code")}/service-worker.js`, "/d/service-worker.js"]) {
    pages.get(path, (context) => {
      const file = assets.files.get(assets.pathOf("join-start/service-worker.ts"));
      if (!file) return context.notFound();
      return context.body(Uint8Array.from(file.body), 200, {
        "content-type": file.contentType,
        "cache-control": "no-cache",
      });
    });
  }
}

const noProgress = { done: new Set<never>(), used: {} };

/** Shown if the browser can install the page. */
const HomeScreen = ({ t }: { t: Text }) => (
  <>
    <button type="button" class="btn" id="join-install" hidden>
      {t("tally.join.install")}
    </button>
    <p class="small soft" id="join-install-apple" hidden>
      {t("tally.join.installApple")}
    </p>
  </>
);
