import { paths } from "@digital-cleanup/challenge";
import { type Context, Hono } from "hono";
import { historyCsv } from "../../history/history-csv.ts";
import { nationalHistory } from "../../history/national-history.ts";
import { answerRollup, type RollupAnswer } from "../../rollup/answer-rollup.ts";
import { licenceHeader } from "../../open-data/licence.ts";
import { rollupCsv } from "../../rollup/rollup-csv.ts";
import type { RollupSource } from "../../rollup/rollup-source.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import { allowAnyPage } from "./api-headers.ts";
import { problemResponse } from "../../responses/problem-response.ts";
import { taggedResponse } from "../../responses/tagged-response.ts";

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
} as const;

/** Roll-ups by territory and year, the national history, and the search of territories, as JSON and CSV. */
export function createOpenDataRoutes(source: RollupSource): Hono {
  const routes = new Hono();
  for (const path of Object.values(openDataPaths)) {
    routes.use(path, allowAnyPage);
    routes.on(["POST", "PUT", "PATCH", "DELETE"], path, () =>
      problemResponse("not-allowed", { headers: { allow: "GET, HEAD" } }),
    );
  }

  routes.get(openDataPaths.rollup, async (context) => {
    const answer = await answerRollup(source, context.req.query());
    return answer.ok
      ? taggedResponse(context, JSON.stringify(answer.rollup), json, licenceHeader)
      : refusal(answer);
  });

  routes.get(openDataPaths.rollupCsv, async (context) => {
    const answer = await answerRollup(source, context.req.query());
    return answer.ok
      ? taggedResponse(context, rollupCsv(answer.rollup), csv, {
          ...licenceHeader,
          ...attachment(`rollup-${answer.rollup.territory.code}-${answer.rollup.year}.csv`),
        })
      : refusal(answer);
  });

  routes.get(openDataPaths.historyJson, (context) =>
    taggedResponse(context, JSON.stringify(nationalHistory), json, dayCache),
  );
  routes.get(openDataPaths.historyCsv, (context) =>
    taggedResponse(context, historyCsv(), csv, {
      ...dayCache,
      ...attachment("digital-cleanup-day-france.csv"),
    }),
  );

  routes.get(openDataPaths.territories, async (context) => {
    const { searchTerritories } = await loadTerritories();
    const found = searchTerritories(queryText(context), maxTerritories);
    return taggedResponse(context, JSON.stringify(found), json, dayCache);
  });

  return routes;
}

/** No territory has a longer name. */
const maxQueryLength = 100;
const queryText = (context: Context): string =>
  (context.req.query("q") ?? "").slice(0, maxQueryLength);

const attachment = (name: string) => ({ "content-disposition": `attachment; filename="${name}"` });

const refusal = ({ reason, errors }: Extract<RollupAnswer, { ok: false }>): Response =>
  reason === "unknown"
    ? problemResponse("not-found", { errors })
    : problemResponse("invalid-body", { status: 400, errors });
