import { agendaPaths, paths } from "@digital-cleanup/challenge";
import { findLanguage, type Language, type Text } from "@digital-cleanup/text";
import { type Context, Hono } from "hono";
import type { AgendaEvent } from "../../agenda/agenda-event.ts";
import { agendaGeoJson } from "../../agenda/agenda-geojson.ts";
import { agendaIcs } from "../../agenda/agenda-ics.ts";
import { type Agenda, answerAgenda } from "../../agenda/answer-agenda.ts";
import { placeNameOf } from "../../agenda/place-name.ts";
import { licenceHeader } from "../../open-data/licence.ts";
import { pageFormat } from "../../pages/layout/page-format.ts";
import { dayIn } from "../../publication/event-day.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import { taggedResponse } from "../../responses/tagged-response.ts";
import type { EventIndex } from "../../rollup/event-index.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import { allowAnyPage } from "./api-headers.ts";

type Options = {
  index: EventIndex;
  texts: Record<Language, Text>;
  baseUrl: string;
  clock: () => number;
};

/** Calendar programs ask by themselves, and an agenda changes a few times a day. */
const cache = { "cache-control": "public, max-age=300" };

/** The agenda as GeoJSON and as a calendar. */
export function createAgendaRoutes({ index, texts, baseUrl, clock }: Options): Hono {
  const routes = new Hono();
  const eventUrl = (code: string) => baseUrl + paths.eventPage(code);

  const add = (
    path: string,
    contentType: string,
    write: (agenda: Agenda, t: Text) => Promise<string> | string,
    headers: Record<string, string> = {},
  ) => {
    routes.use(path, allowAnyPage);
    routes.on(["POST", "PUT", "PATCH", "DELETE"], path, () =>
      problemResponse("not-allowed", { headers: { allow: "GET, HEAD" } }),
    );
    routes.get(path, async (context: Context) => {
      const { lang, ...query } = context.req.query();
      const answer = await answerAgenda(index, query);
      if (!answer.ok) {
        return answer.reason === "unknown"
          ? problemResponse("not-found", { errors: answer.errors })
          : problemResponse("invalid-body", { status: 400, errors: answer.errors });
      }
      const text = await write(answer, texts[findLanguage(lang) ?? "fr"]);
      return taggedResponse(context, text, contentType, { ...licenceHeader, ...cache, ...headers });
    });
  };

  add(`${agendaPaths.api}.geojson`, "application/geo+json", ({ events }) =>
    JSON.stringify(agendaGeoJson(events, eventUrl)),
  );
  add(
    `${agendaPaths.api}.ics`,
    "text/calendar; charset=utf-8",
    async ({ events }, t) => {
      const territories = await loadTerritories();
      return agendaIcs(events, {
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
