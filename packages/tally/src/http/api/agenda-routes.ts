import { agendaPaths, dayIn, paths } from "@digital-cleanup/challenge";
import { findLanguage, type Language, type Text } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import type { AgendaEvent } from "../../agenda/agenda-event.ts";
import { agendaGeoJson } from "../../agenda/agenda-geojson.ts";
import { agendaIcs } from "../../agenda/agenda-ics.ts";
import { type Agenda, answerAgenda } from "../../agenda/answer-agenda.ts";
import { placeNameOf } from "../../agenda/place-name.ts";
import { licenceHeader } from "../../open-data/licence.ts";
import { agendaQuery } from "../../pages/agenda/agenda-links.ts";
import { pageFormat } from "../../pages/layout/page-format.ts";
import { refuseQuery } from "../../responses/problem-response.ts";
import { preparePieces, sendPrepared } from "../../responses/prepared-text.ts";
import { createTextCache } from "../../responses/text-cache.ts";
import type { EventIndex } from "../../rollup/event-index.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import { openToRead } from "./api-headers.ts";

type Options = {
  index: EventIndex;
  texts: Record<Language, Text>;
  baseUrl: string;
  clock: () => number;
};

/** Calendar programs ask by themselves, and an agenda changes a few times a day. */
const cache = { "cache-control": "public, max-age=300" };

/** More than the largest territory has at a time. */
const eventsPerPage = 500;
const pagePattern = /^[1-9]\d{0,3}$/;

/** A page of the events of a query. */
type Page = { events: readonly AgendaEvent[]; nextQuery: string | undefined };

function pageOf(agenda: Agenda, page: number): Page {
  const all = agenda.listEvents();
  const events = all.slice((page - 1) * eventsPerPage, page * eventsPerPage);
  const hasNext = page * eventsPerPage < all.length;
  const nextQuery = [agendaQuery(agenda), `page=${page + 1}`].filter(Boolean).join("&");
  return { events, nextQuery: hasNext ? nextQuery : undefined };
}

/** The agenda as GeoJSON and as a calendar. */
export function createAgendaRoutes({ index, texts, baseUrl, clock }: Options): Hono {
  const routes = new Hono();
  const cached = createTextCache();
  const eventUrl = (code: string) => baseUrl + paths.eventPage(code);

  /** Adds a route that sends a page of the agenda, written once for each version of it. */
  const add = (
    path: string,
    contentType: string,
    write: (page: Page, t: Text) => AsyncIterable<string>,
    headers: Record<string, string> = {},
  ) => {
    openToRead(routes, path);
    routes.get(path, async (context: Context) => {
      const { lang, page = "1", ...query } = context.req.query();
      if (!pagePattern.test(page)) {
        const errors = [{ field: "page", detail: "a number from 1 on" }];
        return refuseQuery("unreadable", errors);
      }
      const answer = await answerAgenda(index, query);
      if (!answer.ok) return refuseQuery(answer.reason, answer.errors);
      const t = texts[findLanguage(lang) ?? "fr"];
      const name = `${t.language} ${path} ${agendaQuery(answer)} ${page}`;
      const version = `${answer.version} ${dayIn("UTC", clock())}`;
      const text = await cached(name, version, () =>
        preparePieces(write(pageOf(answer, Number(page)), t), contentType),
      );
      return sendPrepared(context, text, { ...licenceHeader, ...cache, ...headers });
    });
  };

  const geoJsonPath = `${agendaPaths.api}.geojson`;
  add(geoJsonPath, "application/geo+json", ({ events, nextQuery }) =>
    agendaGeoJson(events, {
      eventUrl,
      nextUrl: nextQuery && `${baseUrl}${geoJsonPath}?${nextQuery}`,
    }),
  );
  add(
    `${agendaPaths.api}.ics`,
    "text/calendar; charset=utf-8",
    async function* ({ events }, t) {
      const territories = await loadTerritories();
      yield* agendaIcs(events, {
        t,
        host: new URL(baseUrl).host,
        today: dayIn("UTC", clock()),
        eventUrl,
        placeName: (event: AgendaEvent) => placeNameOf(territories, event, pageFormat(t.language)),
      });
    },
    { "content-disposition": 'attachment; filename="agenda.ics"' },
  );
  return routes;
}
