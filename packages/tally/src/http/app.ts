import type { Language } from "@digital-cleanup/text";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { createApi } from "./api/api.ts";
import type { KeyLimits } from "./limits/key-limits.ts";
import { createAssetRoutes } from "../assets/assets.ts";
import { addCalculationPages } from "../pages/calculation/routes.tsx";
import { addCampaignRoutes } from "./organiser/campaign-routes.ts";
import { addCreateEventRoute, createCreationGuard } from "./organiser/create-event-route.ts";
import { addCampaignPages } from "../pages/campaign/routes.tsx";
import { addDeskPage } from "../pages/desk/routes.tsx";
import { addDeskRoutes } from "./desk/desk-routes.ts";
import { addExportRoute } from "./api/export-route.ts";
import { StorageUnavailable } from "../storage/database.ts";
import type { LiveHub } from "../live/live-hub.ts";
import { addOrganiserPages } from "../pages/organiser/routes.tsx";
import { addApiPages } from "../pages/api/routes.tsx";
import { addOrganiserRoutes } from "./organiser/organiser-routes.ts";
import { addJoinPages } from "../pages/join-start/routes.tsx";
import { addEventPages } from "../pages/event/routes.tsx";
import type { PageOptions } from "../pages/layout/page-responses.tsx";
import { createSite } from "../pages/layout/site.ts";
import { addQuizRoutes } from "./organiser/quiz-routes.ts";
import { addPlaceRoutes } from "./api/place-routes.ts";
import { createPrivateRouter } from "./routers/private-router.ts";
import { problemResponse } from "../responses/problem-response.ts";
import type { ChildStatus } from "../federation/pull-children.ts";
import { addServerPage } from "../pages/servers/routes.tsx";
import { addHelpPages } from "../pages/help/routes.tsx";
import { sitePaths } from "../pages/layout/site-paths.ts";
import { addLegalPages } from "../pages/legal/routes.tsx";
import { addAgendaPages } from "../pages/agenda/routes.tsx";
import { addTerritoryPage } from "../pages/territories/routes.tsx";
import { addReportPages } from "../pages/report/routes.tsx";
import { addRollupPages } from "../pages/rollup/routes.tsx";
import { addQuizPage } from "../pages/quiz/routes.tsx";
import { addScreenPage } from "../pages/screen/routes.tsx";
import { createAgendaRoutes } from "./api/agenda-routes.ts";
import { createOpenDataRoutes } from "./api/open-data-routes.ts";
import { createDayCounts } from "../states/day-counts.ts";
import { createEventStates } from "../states/event-states.ts";
import type { WaveWatch } from "../waves/wave-watch.ts";
import { type PreparedText, sendPrepared } from "../responses/prepared-text.ts";
import { securityHeaders } from "./security-headers.ts";
import { createWriteGuard } from "./write-guard.ts";
import { statesPath } from "../federation/states-document.ts";

type Options = Omit<
  PageOptions,
  "states" | "days" | "extensionUrl" | "guideUrl" | "listChildren"
> & {
  /** Where the operator offers the extension and the organiser's guide; by default, this server has a page for each. */
  extensionUrl?: string | undefined;
  guideUrl?: string | undefined;
  hub: LiveHub;
  /** Milliseconds since 1970. */
  clock: () => number;
  limits: KeyLimits;
  waves: WaveWatch;
  /** What the operator's other servers last sent; by default there are none. */
  listChildren?: (() => readonly ChildStatus[]) | undefined;
  /** What this server has published, signed; absent without a key. */
  readSigned?: ((after?: string) => Promise<PreparedText>) | undefined;
  /** The share of the last second in which this process was busy; by default none. */
  loopLoad?: () => number;
  /** Receives unexpected errors, and never a request. */
  reportError: (error: unknown) => void;
};

const addPages = [
  addEventPages,
  addJoinPages,
  // After the join page, which adds the service worker of the desk.
  addDeskPage,
  addOrganiserPages,
  addCampaignPages,
  addScreenPage,
  addQuizPage,
  addReportPages,
  addCalculationPages,
  addRollupPages,
  addTerritoryPage,
  addAgendaPages,
  addServerPage,
  addHelpPages,
  addLegalPages,
  addApiPages,
];

/** The whole app: API, pages and their files. */
export function createApp({
  hub,
  limits,
  waves,
  clock,
  loopLoad,
  listChildren = () => [],
  readSigned,
  reportError,
  ...options
}: Options) {
  const { store, index, assets, creation, baseUrl, texts } = options;
  const states = createEventStates(store, clock);
  const { extensionUrl, guideUrl } = options;
  const ownPage = (path: string, language: Language) => `${baseUrl}${path}?lang=${language}`;
  const site = createSite({
    ...options,
    listChildren,
    states,
    days: createDayCounts(store),
    extensionUrl: (language) => extensionUrl ?? ownPage(sitePaths.install, language),
    guideUrl: (language) => guideUrl ?? ownPage(sitePaths.guide, language),
  });
  addPages.forEach((add) => add(site));

  const privateRoutes = createPrivateRouter(store, limits);
  const host = baseUrl.replace(/^https?:\/\//, "");
  const refuseCreation = createCreationGuard(creation, limits, clock);
  addCreateEventRoute(privateRoutes, store, creation, host, refuseCreation);
  addCampaignRoutes(privateRoutes, { store, host, limits, refuseCreation });
  addOrganiserRoutes(privateRoutes, store, waves);
  addDeskRoutes(privateRoutes, store);
  addPlaceRoutes(privateRoutes, store);
  addQuizRoutes(privateRoutes, store);
  addExportRoute(privateRoutes, store, clock);

  const guard = createWriteGuard(baseUrl);
  const app = new Hono();
  app.use(securityHeaders);
  app.use(guard.guardWrites);
  // Only GET: compressing the few bytes that answer a contribution costs more than storing it.
  app.get("*", compress());
  app.route("/", privateRoutes.routes);
  app.route("/", createOpenDataRoutes({ index, texts, baseUrl }));
  app.route("/", createAgendaRoutes({ index, texts, baseUrl, clock }));
  // Before the API, whose `/api/*` also matches the page at `/api`.
  app.route("/", site.pages);
  app.route(
    "/",
    createApi({
      store,
      states,
      hub,
      limits,
      mayWrite: guard.mayWrite,
      onAccepted: waves.count,
      ...(loopLoad && { loopLoad }),
    }),
  );
  app.route("/", createAssetRoutes(assets));
  if (readSigned) app.route("/", createFederationRoutes(readSigned));
  app.notFound((context) => site.respondWithMessage(context, "notFound", 404));
  app.onError((error, context) => {
    const isUnavailable = error instanceof StorageUnavailable;
    if (!isUnavailable && !isConnectionReset(error)) reportError(error);
    if (context.req.path.startsWith("/api/")) {
      return problemResponse(isUnavailable ? "storage-unavailable" : "internal");
    }
    return site.respondWithMessage(context, "trouble", isUnavailable ? 503 : 500);
  });
  return app;
}

/** The client closed the connection during its request, which is no error of the server. */
const isConnectionReset = (error: Error): boolean => "code" in error && error.code === "ECONNRESET";

/** What this server has published, signed, for a server that adds it up with others. */
const createFederationRoutes = (readSigned: (after?: string) => Promise<PreparedText>): Hono =>
  new Hono().get(statesPath, async (context) =>
    sendPrepared(context, await readSigned(context.req.query("after"))),
  );
