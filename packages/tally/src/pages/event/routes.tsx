import { eventCodeSchema, inLanguage, paths } from "@digital-cleanup/challenge";
import type { ComponentProps } from "preact";
import { hasEffects } from "../figures/estimate-effects.ts";
import { HomePage } from "../home/home-page.tsx";
import { participationKey } from "../join-start/page-state.ts";
import { pageFormat } from "../layout/page-format.ts";
import { sitePaths } from "../layout/site-paths.ts";
import type { Site } from "../layout/site.ts";
import { yearOfUse } from "../screen/year-of-use.ts";
import type { EventPageState } from "./client.tsx";
import { CollectionPlaces, EventDetails } from "./event-details.tsx";
import { LiveEvent } from "./live-event.tsx";
import { StaticPart, type StaticParts } from "./static-parts.tsx";

/** The home page and the page of an event. */
export function addEventPages({
  pages,
  index,
  creation,
  listChildren,
  assets,
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
    const hasServers = listChildren().length > 0;
    const version = JSON.stringify([demonstrations, current, hasServers]);
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
          hasServers={hasServers}
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
      eventUrl: baseUrl + paths.eventPage(code),
      pictureScriptUrl: `${basePath}/${assets.pathOf("share-picture/client.tsx")}`,
    };
    const parts = renderStaticParts({
      t,
      event,
      isClosed: published.state === "closed",
      posterUrl: `${basePath}${paths.posterPage(code)}?lang=${t.language}`,
      exportUrl: basePath + paths.export(code),
      embedUrl: `${baseUrl}${paths.embedPage(code)}?lang=${t.language}`,
      extensionUrl: extensionUrl(t.language),
      publishedUrl: `${basePath}${sitePaths.personalData}?lang=${t.language}#published`,
      calculationUrl: hasEffects(published) ? state.calculationUrl : undefined,
    });
    return {
      title: inLanguage(event.name, t.language),
      body: <LiveEvent t={t} format={pageFormat(t.language)} {...state} parts={parts} />,
      style: "event/event.css",
      layout: { mainClass: "event" },
      script: { folder: "event", later: ["share-picture"], state },
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
