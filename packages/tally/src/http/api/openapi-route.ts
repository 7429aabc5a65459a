import { paths } from "@digital-cleanup/challenge";
import { fallbackLanguage, findLanguage, type Language, type Text } from "@digital-cleanup/text";
import { Hono } from "hono";
import { openApiDocument } from "../../openapi/openapi-document.ts";
import { taggedResponse } from "../../responses/tagged-response.ts";
import { anyPageHeaders } from "./api-headers.ts";

/** `GET /api/openapi.json`. Each language's document is built on its first request. */
export function createOpenApiRoute(texts: Record<Language, Text>, baseUrl: string): Hono {
  const documents: Partial<Record<Language, string>> = {};
  return new Hono().get(paths.openApi, (context) => {
    const language = findLanguage(context.req.query("lang")) ?? fallbackLanguage;
    const json = (documents[language] ??= JSON.stringify(
      openApiDocument(texts[language], baseUrl),
    ));
    return taggedResponse(context, json, "application/json", anyPageHeaders);
  });
}
