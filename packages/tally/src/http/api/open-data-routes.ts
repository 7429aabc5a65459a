import { paths, type Rollup } from "@digital-cleanup/challenge";
import { type Context, Hono } from "hono";
import { historyCsv } from "../../history/history-csv.ts";
import { nationalHistory } from "../../history/national-history.ts";
import { answerRollup, retryWhenLoaded, type RollupAnswer } from "../../rollup/answer-rollup.ts";
import { licenceHeader } from "../../open-data/licence.ts";
import { rollupCsv } from "../../rollup/rollup-csv.ts";
import { rollupJsonPieces } from "../../rollup/rollup-json.ts";
import type { EventIndex } from "../../rollup/event-index.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import { maxQueryLength } from "../../territories/search-territories.ts";
import { openToRead } from "./api-headers.ts";
import { problemResponse, refuseQuery } from "../../responses/problem-response.ts";
import {
  type PreparedText,
  preparePieces,
  prepareText,
  sendPrepared,
} from "../../responses/prepared-text.ts";
import { createTextCache } from "../../responses/text-cache.ts";
import { fallbackLanguage, findLanguage, type Language, type Text } from "@digital-cleanup/text";
import { openApiDocument } from "../../openapi/openapi-document.ts";

const json = "application/json";
const csv = "text/csv; charset=utf-8; header=present";
/** Official territories change once a year. */
const dayCache = { "cache-control": "public, max-age=86400" };
const maxTerritories = 20;

const openDataPaths = {
  rollup: paths.rollup,
  rollupCsv: `${paths.rollup}.csv`,
  historyJson: "/api/history.json",
  historyCsv: "/api/history.csv",
  territories: "/api/territories",
  openApi: paths.openApi,
} as const;

type Options = { index: EventIndex; texts: Record<Language, Text>; baseUrl: string };

/** Roll-ups by territory and year, the national history, the search of territories, and the description of the API. */
export function createOpenDataRoutes({ index, texts, baseUrl }: Options): Hono {
  const routes = new Hono();
  for (const path of Object.values(openDataPaths)) {
    openToRead(routes, path);
  }

  const cached = createTextCache();

  /** Adds a route that sends a roll-up as text, rendered once for each of its versions. */
  const addRollup = (
    path: string,
    contentType: string,
    toText: (rollup: Rollup) => AsyncIterable<string> | Iterable<string>,
    headersFor: (rollup: Rollup) => Record<string, string> = () => ({}),
  ) =>
    routes.get(path, async (context) => {
      const answer = await answerRollup(index, context.req.query());
      if (!answer.ok) return refusal(answer);
      const { rollup, version } = answer;
      const name = JSON.stringify([path, rollup.territory.codes, rollup.year]);
      const text = await cached(name, version, async () =>
        preparePieces(toText(rollup), contentType),
      );
      return sendPrepared(context, text, { ...licenceHeader, ...headersFor(rollup) });
    });

  addRollup(openDataPaths.rollup, json, rollupJsonPieces);
  addRollup(
    openDataPaths.rollupCsv,
    csv,
    (rollup) => [rollupCsv(rollup)],
    ({ territory, year }) => attachment(`rollup-${territory.code}-${year}.csv`),
  );

  const historyJson = prepareText(JSON.stringify(nationalHistory), json);
  const historyTable = prepareText(historyCsv(), csv);
  routes.get(openDataPaths.historyJson, (context) => sendPrepared(context, historyJson, dayCache));
  routes.get(openDataPaths.historyCsv, (context) =>
    sendPrepared(context, historyTable, {
      ...dayCache,
      ...attachment("digital-cleanup-day-france.csv"),
    }),
  );

  routes.get(openDataPaths.territories, async (context) => {
    const { searchTerritories } = await loadTerritories();
    const found = await searchTerritories(queryText(context), maxTerritories);
    return sendPrepared(context, prepareText(JSON.stringify(found), json), dayCache);
  });

  /** Each is built on its first request. */
  const documents: Partial<Record<Language, PreparedText>> = {};
  routes.get(openDataPaths.openApi, (context) => {
    const language = findLanguage(context.req.query("lang")) ?? fallbackLanguage;
    const document = (documents[language] ??= prepareText(
      JSON.stringify(openApiDocument(texts[language], baseUrl)),
      json,
    ));
    return sendPrepared(context, document);
  });

  return routes;
}

const queryText = (context: Context): string =>
  (context.req.query("q") ?? "").slice(0, maxQueryLength);

const attachment = (name: string) => ({ "content-disposition": `attachment; filename="${name}"` });

function refusal(answer: Extract<RollupAnswer, { ok: false }>): Response {
  if (answer.reason === "loading") {
    return problemResponse("not-ready", { headers: retryWhenLoaded });
  }
  return refuseQuery(answer.reason, answer.errors);
}
