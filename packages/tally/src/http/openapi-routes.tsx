import { paths, problemKinds } from "@digital-cleanup/challenge";
import { createFormat } from "@digital-cleanup/text";
import { Hono } from "hono";
import { openApiDocument } from "../openapi/openapi-document.ts";
import { ApiPage } from "../pages/api/api-page.tsx";
import { ProblemPage } from "../pages/api/problem-page.tsx";
import { openToAnyPage } from "./api-headers.ts";
import type { PageAnswers, PageOptions } from "./pages.tsx";
import { taggedAnswer } from "./tagged-answer.ts";

/** The description of the API, for programs and for people. */
export function createOpenApiRoutes(
  { texts, baseUrl }: PageOptions,
  { basePath, textFor, answer, message }: PageAnswers,
): Hono {
  const routes = new Hono();
  const documents = { fr: "", en: "" };

  routes.get(paths.openApi, (context) => {
    const language = context.req.query("lang") === "fr" ? "fr" : "en";
    documents[language] ||= JSON.stringify(openApiDocument(texts[language], baseUrl));
    return taggedAnswer(context, documents[language], "application/json", openToAnyPage);
  });

  routes.get(paths.apiPage, (context) => {
    const t = textFor(context);
    const { schemas } = openApiDocument(t, baseUrl).components;
    const format = createFormat(t.language);
    const body = <ApiPage t={t} format={format} basePath={basePath} schemas={schemas} />;
    return answer(context, t, { title: t("tally.api.title"), body, style: "api" });
  });

  routes.get("/problems/:kind", (context) => {
    const kind = problemKinds.find((known) => known === context.req.param("kind"));
    if (!kind) return message(context, "notFound", 404);
    const t = textFor(context);
    const body = <ProblemPage t={t} basePath={basePath} kind={kind} />;
    return answer(context, t, { title: t("tally.api.problemPage", { kind }), body, style: "api" });
  });

  return routes;
}
