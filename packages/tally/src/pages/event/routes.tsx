import { eventCodeSchema, inLanguage, paths } from "@digital-cleanup/challenge";
import type { EventPageState } from "./client.tsx";
import { LiveEvent } from "./live-event.tsx";
import { HomePage } from "../home/home-page.tsx";
import { participationKey } from "../join-start/participation-key.ts";
import type { Site } from "../layout/site.ts";
import { pageFormat } from "../layout/page-format.ts";
import { sitePaths } from "../layout/site-paths.ts";
import { yearOfUse } from "../screen/year-of-use.ts";
import { CollectionPlaces } from "./collection-places.tsx";
import { EventDetails } from "./event-details.tsx";
import { StaticPart, type StaticParts } from "./static-parts.tsx";
import type { ComponentProps } from "preact";

/** The home page and the page of an event. */
export function addEventPages({
  pages,
  index,
  creation,
  baseUrl,
  extensionUrl,
  guideUrl,
  basePath,
  textFor,
  respond,
  respondWithMessage,
  addEventPage,
}: Site): void {
  pages.get("/", async (context) => {
    const t = textFor(context);
    const demonstrations = await index.demonstrations();
    const current = await index.current();
    const version = JSON.stringify([demonstrations, current]);
    return respond(context, t, { path: "/", version }, () => ({
      title: t("tally.home.title"),
      place: "home",
      body: (
        <HomePage
          t={t}
          format={pageFormat(t.language)}
          basePath={basePath}
          current={current}
          demonstrations={demonstrations}
          extensionUrl={extensionUrl(t.language)}
          guideUrl={guideUrl(t.language)}
          mayCreate={creation.policy !== "closed"}
        />
      ),
    }));
  });

  pages.get("/e", async (context) => {
    const code = (context.req.query("code") ?? "").trim().toUpperCase();
    if (!eventCodeSchema.safeParse(code).success)
      return respondWithMessage(context, "notFound", 404);
    const { language } = textFor(context);
    return context.redirect(`${basePath}${paths.eventPage(code)}?lang=${language}`, 303);
  });

  addEventPage(paths.eventPage, async (t, { event, published }) => {
    const { code } = event;
    const state: EventPageState = {
      // What only the static parts show is left out of the script's data.
      event: { ...event, collectionPoints: [], links: [] },
      published,
      yearOfUse: yearOfUse(),
      participationKey: participationKey(basePath, code),
      liveUrl: basePath + paths.live(code),
      publishedUrl: basePath + paths.published(code),
      joinUrl: `${basePath}${paths.joinPage(code)}?lang=${t.language}`,
      reportUrl: `${basePath}${paths.reportPage(code)}?lang=${t.language}`,
      calculationUrl: `${basePath}${paths.calculationPage(code)}?lang=${t.language}`,
    };
    const parts = renderStaticParts({
      t,
      event,
      isClosed: published.state === "closed",
      exportUrl: basePath + paths.export(code),
      embedUrl: `${baseUrl}${paths.embedPage(code)}?lang=${t.language}`,
      extensionUrl: extensionUrl(t.language),
      publishedUrl: `${basePath}${sitePaths.personalData}?lang=${t.language}#published`,
      calculationUrl: published.totals ? state.calculationUrl : undefined,
    });
    return {
      title: inLanguage(event.name, t.language),
      body: <LiveEvent t={t} format={pageFormat(t.language)} {...state} parts={parts} />,
      style: "event/event.css",
      layout: { mainClass: "event" },
      script: { folder: "event", state },
    };
  });
}

function renderStaticParts(props: ComponentProps<typeof EventDetails>): StaticParts {
  const { collectionPoints: points } = props.event;
  return {
    places: points.length > 0 && (
      <StaticPart name="places">
        <CollectionPlaces t={props.t} points={points} />
      </StaticPart>
    ),
    more: (
      <StaticPart name="more">
        <EventDetails {...props} />
      </StaticPart>
    ),
  };
}
