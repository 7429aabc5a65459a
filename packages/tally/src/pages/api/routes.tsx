import { setImmediate } from "node:timers/promises";
import { paths, problemKinds } from "@digital-cleanup/challenge";
import { Hono } from "hono";
import { openApiDocument } from "../../openapi/openapi-document.ts";
import { ApiPage } from "./api-page.tsx";
import { ProblemPage } from "./problem-page.tsx";
import type { PageResponses, PageOptions } from "../layout/page-responses.tsx";
import { pageFormat } from "../layout/page-format.ts";

/** The pages that document the API: its operations, and one page for each kind of problem. */
export function createApiPages(
  { baseUrl }: PageOptions,
  { basePath, textFor, respond, respondWithMessage }: PageResponses,
): Hono {
  const routes = new Hono();

  routes.get(paths.apiPage, (context) => {
    const t = textFor(context);
    return respond(context, t, { path: paths.apiPage }, async () => {
      const { schemas } = openApiDocument(t, baseUrl).components;
      // Writes pass between the two halves of this work, each of which takes tens of milliseconds at first.
      await setImmediate();
      const format = pageFormat(t.language);
      return {
        title: t("tally.api.title"),
        body: <ApiPage t={t} format={format} basePath={basePath} schemas={schemas} />,
        style: "api/api.css",
      };
    });
  });

  routes.get("/problems/:kind", (context) => {
    const kind = problemKinds.find((known) => known === context.req.param("kind"));
    if (!kind) return respondWithMessage(context, "notFound", 404);
    const t = textFor(context);
    return respond(context, t, { path: paths.problemPage(kind) }, () => ({
      title: t("tally.api.problemPage", { kind }),
      body: <ProblemPage t={t} basePath={basePath} kind={kind} />,
      style: "api/api.css",
    }));
  });

  return routes;
}
