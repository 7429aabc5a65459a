import { inLanguage, paths, quizPaths, zeroTotals } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { Hono } from "hono";
import { ClosedNote } from "../join/closed-note.tsx";
import { Intro } from "../join/intro.tsx";
import { joinManifest, manifestColours } from "../join/manifest.ts";
import { StepHeading } from "../join/step-heading.tsx";
import { participationKey } from "./participation-key.ts";
import type { JoinPageState } from "./page-state.ts";
import type { EventState } from "../../states/event-states.ts";
import type { PageContent, PageResponses, PageOptions } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";

/** The join page for browsers without the extension, with its manifest and service worker. */
export function createJoinPages(
  { states, assets }: PageOptions,
  { basePath, textFor, respond, respondWithMessage, respondToUnknownCode }: PageResponses,
): Hono {
  const pages = new Hono();
  const toFile = (source: string) => `${basePath}/${assets.pathOf(source)}`;

  function joinPage(t: Text, { event, published }: EventState): PageContent {
    const words = { t, format: pageFormat(t.language), event };
    const eventPage = basePath + paths.eventPage(event.code);
    const eventUrl = `${eventPage}?lang=${t.language}`;
    const reportUrl = `${basePath}${paths.reportPage(event.code)}?lang=${t.language}`;
    const isClosed = published.state === "closed";
    const state: JoinPageState = {
      event,
      published,
      basePath,
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
            <a href={`${basePath}${quizPaths.page(event.code)}?lang=${t.language}`}>
              {t("tally.quiz.answer")}
            </a>
          </p>
          <div id="join" class="flow flow--wide">
            <StepHeading
              {...words}
              title={t(isClosed ? "contribution.yourPart" : "tally.join.tasks.title")}
            />
            {isClosed ? (
              <ClosedNote t={t} eventUrl={eventUrl} reportUrl={reportUrl} hasDraft={false} />
            ) : (
              <Intro
                {...words}
                state={published.state}
                eventUrl={eventUrl}
                amounts={zeroTotals().declared}
                passed={new Set()}
              />
            )}
          </div>
          <HomeScreen t={t} />
        </>
      ),
    };
  }

  pages.get("/e/:code/join", async (context) => {
    const code = context.req.param("code");
    const found = await states.read(code);
    if (!found) return respondToUnknownCode(context, code, paths.joinPage);
    const t = textFor(context);
    return respond(context, t, { path: paths.joinPage(code), version: found.version }, () =>
      joinPage(t, found),
    );
  });

  pages.get("/e/:code/manifest.webmanifest", async (context) => {
    const event = (await states.read(context.req.param("code")))?.event;
    if (!event) return respondWithMessage(context, "notFound", 404);
    const manifest = joinManifest({ t: textFor(context), event, basePath, toFile });
    return context.body(JSON.stringify(manifest), 200, {
      "content-type": "application/manifest+json",
      "cache-control": "no-cache",
      vary: "accept-language",
    });
  });

  // The path is fixed so that a browser finds updates, and its folder is the scope that includes the page.
  pages.get("/e/:code/service-worker.js", (context) => {
    const file = assets.files.get(assets.pathOf("join-start/service-worker.ts"));
    if (!file) return context.notFound();
    return context.body(Uint8Array.from(file.body), 200, {
      "content-type": file.contentType,
      "cache-control": "no-cache",
    });
  });

  return pages;
}

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
