import { Hono } from "hono";
import { compress } from "hono/compress";
import { createApi, type WriteLimits } from "./api.ts";
import { createAssetRoutes } from "./assets.ts";
import { createCalculationPages } from "./calculation-pages.tsx";
import { addCreateEventRoute } from "./create-event-route.ts";
import { createDeskPages } from "./desk-pages.tsx";
import { addDeskRoutes } from "./desk-routes.ts";
import { addExportRoute } from "./export-routes.ts";
import { whatFailed } from "./failure.ts";
import type { LiveHub } from "./live-hub.ts";
import { createOrganiserPages } from "./organiser-pages.tsx";
import { createOpenApiRoutes } from "./openapi-routes.tsx";
import { addOrganiserRoutes } from "./organiser-routes.ts";
import { createJoinPages } from "./join-pages.tsx";
import { createPageRoutes } from "./page-routes.tsx";
import { createPageAnswers, type PageOptions } from "./pages.tsx";
import { addPlaceRoutes } from "./place-routes.ts";
import { createPrivateRoutes } from "./private-routes.ts";
import { problemResponse } from "./problem.ts";
import { createReportPages } from "./report-pages.tsx";
import { createRollupRoutes } from "./rollup-routes.tsx";
import { createScreenPages } from "./screen-pages.tsx";
import { securityHeaders } from "./security-headers.ts";

type Options = PageOptions & {
  hub: LiveHub;
  limits: WriteLimits;
  /** Hears of what should not happen. Never given a request. */
  reportError: (error: unknown) => void;
};

/** The whole tally: API, pages and their files. */
export function createApp({ hub, limits, reportError, ...pageOptions }: Options) {
  const { store, assets, creation, baseUrl } = pageOptions;
  const pages = createPageAnswers(pageOptions);

  const privateRoutes = createPrivateRoutes(store, limits);
  const host = baseUrl.replace(/^https?:\/\//, "");
  addCreateEventRoute(privateRoutes, store, creation, { host, addressOf: limits.addressOf });
  addOrganiserRoutes(privateRoutes, store);
  addDeskRoutes(privateRoutes, store);
  addPlaceRoutes(privateRoutes, store);
  addExportRoute(privateRoutes, store);

  const app = new Hono();
  app.use(securityHeaders);
  // Not what a contribution is answered with: compressing its few bytes costs more than storing it.
  app.get("*", compress());
  app.route("/", privateRoutes.routes);
  app.route("/", createRollupRoutes({ store, pages }));
  app.route("/", createOpenApiRoutes(pageOptions, pages));
  app.route("/", createApi({ store, hub, limits }));
  app.route("/", createAssetRoutes(assets));
  app.route("/", createPageRoutes(pageOptions, pages));
  app.route("/", createOrganiserPages(pageOptions, pages));
  app.route("/", createDeskPages(pageOptions, pages));
  app.route("/", createScreenPages(pageOptions, pages));
  app.route("/", createJoinPages(pageOptions, pages));
  app.route("/", createReportPages(pageOptions, pages));
  app.route("/", createCalculationPages(pageOptions, pages));
  app.notFound((context) => pages.message(context, "notFound", 404));
  app.onError((error, context) => {
    const failed = whatFailed(error, reportError);
    if (context.req.path.startsWith("/api/")) return problemResponse(failed);
    return pages.message(context, "trouble", failed === "internal" ? 500 : 503);
  });
  return app;
}
