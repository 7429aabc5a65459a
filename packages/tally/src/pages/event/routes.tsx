import { type Event, eventCodeSchema, inLanguage, paths } from "@digital-cleanup/challenge";
import type { EventPageState } from "./client.tsx";
import { LiveEvent } from "./live-event.tsx";
import { HomePage } from "../home/home-page.tsx";
import { participationKey } from "../join-start/participation-key.ts";
import type { Site } from "../layout/site.ts";
import { pageFormat } from "../layout/page-format.ts";
import type { DayCount } from "../../states/day-counts.ts";
import { DayBars, minDays } from "../figures/day-bars.tsx";
import type { LocaleProps } from "../figures/figures.tsx";
import { EventDetails } from "./event-details.tsx";
import { StaticPart, type StaticParts } from "./static-parts.tsx";
import { WaysToJoin } from "./ways-to-join.tsx";

/** The home page and the page of an event. */
export function addEventPages({
  pages,
  index,
  days,
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
      participationKey: participationKey(basePath, code),
      liveUrl: basePath + paths.live(code),
      publishedUrl: basePath + paths.published(code),
      joinUrl: `${basePath}${paths.joinPage(code)}?lang=${t.language}`,
      reportUrl: `${basePath}${paths.reportPage(code)}?lang=${t.language}`,
      calculationUrl: `${basePath}${paths.calculationPage(code)}?lang=${t.language}`,
    };
    const isLive = published.publication === "live";
    const format = pageFormat(t.language);
    const parts = renderStaticParts({
      t,
      format,
      event,
      days: isLive ? await days.read(code, published.batch) : [],
      joinUrl: state.joinUrl,
      exportUrl: basePath + paths.export(code),
      embedUrl: `${baseUrl}${paths.embedPage(code)}?lang=${t.language}`,
      extensionUrl: extensionUrl(t.language),
    });
    return {
      title: inLanguage(event.name, t.language),
      body: <LiveEvent t={t} format={format} {...state} parts={parts} />,
      script: {
        folder: "event",
        state,
      },
    };
  });
}

type Props = LocaleProps & {
  event: Event;
  /** The last days with published contributions; empty for an event published at its close. */
  days: readonly DayCount[];
  joinUrl: string;
  exportUrl: string;
  embedUrl: string;
  extensionUrl: string;
};

function renderStaticParts(props: Props): StaticParts {
  const { t, format, event, days, joinUrl, exportUrl, embedUrl, extensionUrl } = props;
  return {
    ways: (
      <StaticPart name="ways">
        <WaysToJoin t={t} event={event} joinUrl={joinUrl} extensionUrl={extensionUrl} />
      </StaticPart>
    ),
    days: days.length >= minDays && (
      <StaticPart name="days">
        <DayBars t={t} format={format} days={days} />
      </StaticPart>
    ),
    details: (
      <StaticPart name="details">
        <EventDetails t={t} event={event} exportUrl={exportUrl} embedUrl={embedUrl} />
      </StaticPart>
    ),
  };
}
